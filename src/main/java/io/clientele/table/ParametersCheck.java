package io.clientele.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of parameters names each of its list exactly once. */
final class ParametersCheck implements RowsCheck {

  @Override
  public void check(TableForm form, Forms forms, List<DraftRow> rows, Spot spot) {
    if (form.policy() != HitPolicy.PARAMETERS || rows.isEmpty()) {
      return;
    }
    Map<String, Integer> first = new HashMap<>();
    for (DraftRow row : rows) {
      Integer earlier = row.key().isEmpty() ? null : first.putIfAbsent(row.key(), row.sheetRow());
      if (earlier != null) {
        duplicate(spot.at(row.cell(0)), row.key(), earlier);
      }
    }
    Forms.CodeList names = forms.codes().get(form.conditions().get(0).codes());
    if (names != null) {
      names.labels().keySet().stream()
          .filter(name -> !first.containsKey(name))
          .sorted()
          .forEach(name -> missing(spot, name));
    }
  }

  private static void duplicate(Spot spot, String name, int earlier) {
    spot.report(
        FindingCode.DUPLICATE_PARAMETER,
        new Text(
            "`" + name + "` already stands in row " + earlier,
            "`" + name + "`已出现在第" + earlier + "行"),
        new Text("keep one of the two rows", "请只保留其中一行"));
  }

  private static void missing(Spot spot, String name) {
    spot.at(TechnicalRows.FIRST_DATA_ROW, TechnicalRows.FIRST_COLUMN)
        .report(
            FindingCode.MISSING_PARAMETER,
            new Text("no row gives `" + name + "`", "没有给出`" + name + "`的行"),
            new Text("add a row for it", "请为其增加一行"));
  }
}
