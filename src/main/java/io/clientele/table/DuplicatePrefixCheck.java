package io.clientele.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In a prefix table each prefix stands once, the blank one too. */
final class DuplicatePrefixCheck implements RowsCheck {

  @Override
  public void check(TableForm form, Forms forms, List<DraftRow> rows, Spot spot) {
    if (form.policy() != HitPolicy.LONGEST_PREFIX) {
      return;
    }
    Map<String, Integer> first = new HashMap<>();
    for (DraftRow row : rows) {
      Integer earlier = row.sound() ? first.putIfAbsent(row.key(), row.sheetRow()) : null;
      if (earlier != null) {
        String prefix = row.key().isEmpty() ? "a blank" : "`" + row.key() + "`";
        String zh = row.key().isEmpty() ? "空白" : "`" + row.key() + "`";
        spot.at(row.cell(0))
            .report(
                FindingCode.DUPLICATE_PREFIX,
                new Text(
                    prefix + " already stands in row " + earlier, zh + "已出现在第" + earlier + "行"),
                new Text("change or delete one of them", "请修改或删除其中一行"));
      }
    }
  }
}
