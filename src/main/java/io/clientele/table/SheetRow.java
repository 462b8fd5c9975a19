package io.clientele.table;

/**
 * A row as the spreadsheet numbers it, which people look for; {@link Row#number()} counts from the
 * table's first data row instead.
 *
 * @param row 1 for the sheet's first
 */
public record SheetRow(String file, String sheet, int row) {

  /** Such as {@code risk.xlsx / Amount drop / row 14}, as findings name their cells. */
  public Text inWords() {
    return new Text(
        file + " / " + sheet + " / row " + row, file + " / " + sheet + " / 第" + row + "行");
  }
}
