package io.clientele.table;

/**
 * Where something stands in the spreadsheets; parts that don't apply are empty.
 *
 * @param cell such as {@code C12}
 */
public record Place(String file, String sheet, String cell) {

  @Override
  public String toString() {
    if (sheet.isEmpty()) {
      return file;
    }
    return file + " / " + sheet + (cell.isEmpty() ? "" : " / " + cell);
  }
}
