package io.clientele.table;

/**
 * A table of industries has a blank row: without one, nothing is said of customers whose industry
 * isn't known. Every other row applies at least to the very industry that it names.
 */
final class PrefixDefaultCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    if (table.form().policy() != HitPolicy.LONGEST_PREFIX || table.rows().isEmpty()) {
      return;
    }
    boolean all =
        table.rows().stream()
            .flatMap(row -> row.tests().stream())
            .anyMatch(test -> test.condition().shown().isEmpty());
    if (!all) {
      Row last = table.rows().get(table.rows().size() - 1);
      spot.at(last.sheetRow(), TechnicalRows.FIRST_COLUMN)
          .report(
              FindingCode.GAP,
              new Text(
                  "nothing is said about other industries, for instance one that isn't known",
                  "没有任何一行涵盖其他行业，例如行业未知的客户"),
              new Text("add a row whose industry is blank", "请新增一行，行业留空"));
    }
  }
}
