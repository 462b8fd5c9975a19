package io.clientele.decision;

/**
 * One row of a decision table.
 *
 * @param table the table's name
 * @param row 1 for the table's first data row
 */
public record RowRule(String table, int row, String model, Template json, Template en, Template zh)
    implements Rule {

  @Override
  public String id() {
    return table + "#" + row;
  }
}
