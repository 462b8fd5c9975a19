package io.clientele.report.xlsx;

import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Puts values into cells; a text is never a formula, whatever it begins with. */
final class Cells {

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int FIRST_YEAR = 1900; // spreadsheets know no day before

  private Cells() {}

  static void put(Cell cell, Value value, CellStyle style) {
    cell.setCellStyle(style);
    Object known = value.known();
    if (known instanceof LocalDate day && day.getYear() >= FIRST_YEAR) {
      cell.setCellValue(day);
    } else if (known instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (known != null) {
      cell.setCellValue(cut(known.toString()));
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
