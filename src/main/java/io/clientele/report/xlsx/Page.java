package io.clientele.report.xlsx;

import io.clientele.run.RunRecord;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet comes out of a printer: A4, landscape, as wide as the page, run and page told. */
record Page(Words words, RunRecord run) {

  private static final double MARGIN = 0.4; // inches

  void setUp(Sheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0); // as many pages as it takes
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.getHeader().setLeft("Clientele");
    sheet.getHeader().setRight("&A");
    sheet
        .getFooter()
        .setLeft(
            words.of(
                "run " + run.id() + ", as of " + run.asOf(),
                "运行 " + run.id() + "，截止 " + run.asOf()));
    sheet.getFooter().setRight(words.of("page &P of &N", "第 &P 页，共 &N 页"));
    sheet.setDisplayGridlines(false);
  }

  /** Lets a wide list take several pages beside each other, its first columns on each. */
  void widen(Sheet sheet, int pages, int headings, int columns) {
    sheet.getPrintSetup().setFitWidth((short) pages);
    sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
    if (pages > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
    }
  }

  /** Repeats a row, counted from 0, above every page. */
  void repeat(Sheet sheet, int row) {
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
  }
}
