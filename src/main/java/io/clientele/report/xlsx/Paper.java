package io.clientele.report.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is written from the top to the bottom. Rows and columns count from 0. */
final class Paper {

  private static final int CHARACTER = 256; // the unit of widths

  private final XSSFSheet sheet;
  private final Styles styles;
  private int next;

  Paper(XSSFSheet sheet, Styles styles, int... widths) {
    this.sheet = sheet;
    this.styles = styles;
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * CHARACTER);
    }
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The row that is written next. */
  int next() {
    return next;
  }

  void goTo(int row) {
    next = row;
  }

  void gap() {
    next++;
  }

  void title(String text) {
    put(next, 0, Value.text(text), styles.title);
    row(next).setHeightInPoints(26);
    next++;
  }

  void note(String text) {
    put(next++, 0, Value.text(text), styles.note);
  }

  /** Begins a part, with a line under its name as wide as so many columns. */
  void section(String text, int columns) {
    for (int column = 0; column < columns; column++) {
      put(next, column, Value.text(column == 0 ? text : null), styles.section);
    }
    row(next).setHeightInPoints(20);
    next++;
  }

  void headings(List<String> headings) {
    headings(0, headings);
    next++;
  }

  /** Headings from a column on; the row stays. */
  void headings(int column, List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      put(next, column + i, Value.text(headings.get(i)), styles.heading);
    }
  }

  void line(Value... values) {
    for (int column = 0; column < values.length; column++) {
      Value value = values[column].orDash();
      put(next, column, value, styles.of(value.format()));
    }
    next++;
  }

  void total(Value... values) {
    for (int column = 0; column < values.length; column++) {
      Value value = values[column].orDash();
      put(next, column, value, styles.total(value.format()));
    }
    next++;
  }

  /** A label, and its value over the columns up to the last. */
  void labelled(int column, int last, String label, Value value) {
    put(next, column, Value.text(label), styles.label);
    wide(column + 1, last, value.orDash(), styles.labelled(value.orDash().format()));
  }

  /** A value over several columns of the row. */
  void wide(int first, int last, Value value, XSSFCellStyle style) {
    for (int column = first; column <= last; column++) {
      put(next, column, column == first ? value : Value.text(null), style);
    }
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, first, last));
    }
  }

  void height(float points) {
    row(next).setHeightInPoints(points);
  }

  XSSFCell put(int row, int column, Value value, XSSFCellStyle style) {
    XSSFCell cell = row(row).createCell(column);
    Cells.put(cell, value, style);
    return cell;
  }

  private XSSFRow row(int number) {
    XSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }
}
