package io.clientele.table;

/** Where rows name what they ask about, each does, and asks something of it. */
final class NamelessRowsCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    if (!table.form().asksByName()) {
      return;
    }
    for (Row row : table.rows()) {
      if (row.getKey().isEmpty()) {
        nameless(table.form().conditions().get(0), spot.at(row.sheetRow(), first()));
      } else if (row.tests().size() == 1 && table.form().policy() == HitPolicy.COLLECT) {
        asksNothing(row.getKey(), spot.at(row.sheetRow(), first() + 1));
      }
    }
  }

  private static int first() {
    return TechnicalRows.FIRST_COLUMN;
  }

  private static void nameless(Column column, Spot spot) {
    spot.report(
        FindingCode.UNREACHABLE_ROW,
        new Text(
            "the row names no " + column.name() + ": it never applies",
            "该行未填写" + column.label().zh() + "：永不生效"),
        new Text("fill in the cell or delete the row", "请填写该单元格或删除该行"));
  }

  private static void asksNothing(String name, Spot spot) {
    spot.report(
        FindingCode.NO_CONDITION,
        new Text(
            "the row asks nothing of `" + name + "`: it applies whatever that is",
            "该行对`" + name + "`没有任何要求：取任何值都会生效"),
        new Text("fill in a condition or delete the row", "请填写条件或删除该行"));
  }
}
