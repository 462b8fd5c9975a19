package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;

/** What decides can be seen: no hidden sheet, column or data row. */
final class HiddenPartsCheck implements LayoutCheck {

  @Override
  public void check(TableForm form, Sheet sheet, Spot spot) {
    if (sheet.hidden()) {
      spot.report(
          FindingCode.HIDDEN_SHEET,
          new Text("the sheet is hidden, yet its rows decide", "工作表被隐藏，但其中的行仍然生效"),
          new Text("unhide the sheet", "请取消隐藏该工作表"));
    }
    for (int i = TechnicalRows.REMARK_COLUMN; i <= TechnicalRows.lastColumn(form); i++) {
      if (sheet.hiddenColumns().contains(i)) {
        column(spot.at(TechnicalRows.HEADING_ROW, i));
      }
    }
    for (int row : sheet.hiddenRows()) {
      if (row >= TechnicalRows.HEADING_ROW && row <= sheet.lastRow()) {
        row(spot.at(new Ref(row, TechnicalRows.REMARK_COLUMN)));
      }
    }
  }

  private static void column(Spot spot) {
    spot.report(
        FindingCode.HIDDEN_COLUMN,
        new Text("the column is hidden, yet its cells decide", "该列被隐藏，但其单元格仍然生效"),
        new Text("unhide the column", "请取消隐藏该列"));
  }

  private static void row(Spot spot) {
    spot.report(
        FindingCode.HIDDEN_ROW,
        new Text("the row is hidden, yet it decides", "该行被隐藏，但仍然生效"),
        new Text("unhide the row or clear the filter", "请取消隐藏该行或清除筛选"));
  }
}
