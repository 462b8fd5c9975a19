package io.clientele.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two rows ask for the same: both would apply. Collecting tables may, with other outcomes. */
final class DuplicateRowsCheck implements RowsCheck {

  @Override
  public void check(TableForm form, Forms forms, List<DraftRow> rows, Spot spot) {
    if (form.policy() != HitPolicy.UNIQUE && form.policy() != HitPolicy.COLLECT) {
      return;
    }
    Map<Object, DraftRow> first = new HashMap<>();
    for (DraftRow row : rows) {
      Object asked = form.policy() == HitPolicy.UNIQUE ? row.conditions() : row.values();
      DraftRow earlier = row.sound() ? first.putIfAbsent(asked, row) : null;
      if (earlier != null && row.hasCondition()) {
        String place = String.valueOf(earlier.sheetRow());
        spot.at(row.cell(0))
            .report(
                FindingCode.DUPLICATE_ROW,
                new Text(
                    "the row asks for the same as row " + place + ": both would apply",
                    "该行与第" + place + "行条件相同：两行会同时生效"),
                new Text("change or delete one of them", "请修改或删除其中一行"));
      }
    }
  }
}
