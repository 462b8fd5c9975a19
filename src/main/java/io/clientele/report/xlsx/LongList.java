package io.clientele.report.xlsx;

import io.clientele.run.RunResults;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A list of any length: its sheet is set up first, then written row by row, with none held.
 *
 * @param rows how many there would be
 * @param limit how many the sheet takes
 * @param frozen columns that stay when the sheet is moved sideways
 */
record LongList(
    String title,
    List<String> notes,
    List<ListColumn> columns,
    String sql,
    long rows,
    int limit,
    int frozen) {

  /** The rows of a sheet, without those above a list. */
  static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxRows() - 16;

  private static final int READABLE = 300; // characters across a page
  private static final int CHARACTER = 256; // the unit of widths

  /** The row of the headings, counted from 0. */
  int headings() {
    return notes.size() + 2;
  }

  /** How many rows are written. */
  int written() {
    return (int) Math.min(rows, limit);
  }

  /** The last row, counted from 0. */
  int last() {
    return headings() + Math.max(1, written());
  }

  /** All that may be said of the sheet before its rows. */
  void prepare(XSSFSheet sheet, Page page) {
    page.setUp(sheet);
    int width = columns.stream().mapToInt(ListColumn::width).sum();
    page.widen(sheet, 1 + width / READABLE, headings(), frozen);
    for (int column = 0; column < columns.size(); column++) {
      sheet.setColumnWidth(column, columns.get(column).width() * CHARACTER);
    }
    sheet.createFreezePane(frozen, headings() + 1);
    sheet.setAutoFilter(new CellRangeAddress(headings(), last(), 0, columns.size() - 1));
  }

  void write(SXSSFSheet sheet, Styles styles, RunResults results) {
    SXSSFRow first = sheet.createRow(0);
    first.setHeightInPoints(26);
    Cells.put(first.createCell(0), Value.text(title), styles.title);
    for (int note = 0; note < notes.size(); note++) {
      Cells.put(sheet.createRow(note + 1).createCell(0), Value.text(notes.get(note)), styles.note);
    }
    SXSSFRow headings = sheet.createRow(headings());
    headings.setHeightInPoints(42);
    for (int column = 0; column < columns.size(); column++) {
      Cells.put(
          headings.createCell(column), Value.text(columns.get(column).heading()), styles.heading);
    }
    AtomicInteger next = new AtomicInteger(headings() + 1);
    results.stream(
        sql + " LIMIT ?",
        row -> {
          SXSSFRow line = sheet.createRow(next.getAndIncrement());
          for (int column = 0; column < columns.size(); column++) {
            Value value = columns.get(column).value().apply(row);
            Cells.put(line.createCell(column), value, styles.of(value.format()));
          }
        },
        written());
  }
}
