package io.clientele.scenario;

import io.clientele.table.FindingCode;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Range;
import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;

/** What is run can be seen: nothing hidden, nothing merged, no blank row between scenarios. */
final class SheetLayout {

  private SheetLayout() {}

  static void check(Sheet sheet, Headings headings, Spot spot) {
    hidden(sheet, headings, spot);
    blankHeadings(sheet, headings, spot);
    for (Range range : sheet.merged()) {
      if (range.last().row() >= headings.row()) {
        spot.at(range.first())
            .report(
                FindingCode.MERGED_CELLS,
                new Text(
                    "cells " + range + " are merged: only the first one keeps its value",
                    "单元格" + range + "已合并：只有第一个单元格有值"),
                new Text("unmerge them and fill in every cell", "请取消合并，并逐格填写"));
      }
    }
    for (int row = headings.firstRow(); row < sheet.lastRow(); row++) {
      if (Headings.row(sheet, row).isEmpty()) {
        spot.at(row, 1)
            .report(
                FindingCode.BLANK_ROW,
                new Text("the row between the scenarios is blank", "场景之间有空行"),
                new Text("delete the row, so that no gap is left", "请删除空行，保持连续"));
      }
    }
  }

  /** Once for each column that holds something without a name. */
  private static void blankHeadings(Sheet sheet, Headings headings, Spot spot) {
    sheet.cells().keySet().stream()
        .filter(cell -> cell.row() >= headings.firstRow())
        .map(Ref::column)
        .filter(column -> !headings.byColumn().containsKey(column))
        .distinct()
        .forEach(
            column ->
                spot.at(headings.row(), column)
                    .report(
                        FindingCode.BLANK_HEADING,
                        new Text("the heading is blank, but the column isn't", "列名为空，但该列有内容"),
                        new Text("name the column, or clear it", "请填写列名，或清空该列")));
  }

  private static void hidden(Sheet sheet, Headings headings, Spot spot) {
    if (sheet.hidden()) {
      spot.report(
          FindingCode.HIDDEN_SHEET,
          new Text("the sheet is hidden, yet its scenarios are run", "工作表被隐藏，但其中的场景仍会运行"),
          new Text("unhide the sheet", "请取消隐藏该工作表"));
    }
    for (int row : sheet.hiddenRows()) {
      if (row >= headings.firstRow() && !Headings.row(sheet, Math.min(row, 1_048_576)).isEmpty()) {
        spot.at(row, 1)
            .report(
                FindingCode.HIDDEN_ROW,
                new Text("the row is hidden, yet its scenario is run", "该行被隐藏，但其场景仍会运行"),
                new Text("unhide the row or clear the filter", "请取消隐藏该行或清除筛选"));
      }
    }
    for (int column : headings.byColumn().keySet()) {
      if (sheet.hiddenColumns().contains(column)) {
        spot.at(headings.row(), column)
            .report(
                FindingCode.HIDDEN_COLUMN,
                new Text("the column is hidden, yet it is read", "该列被隐藏，但仍会读取"),
                new Text("unhide the column", "请取消隐藏该列"));
      }
    }
  }
}
