package io.clientele.table;

import io.clientele.table.xlsx.Range;
import io.clientele.table.xlsx.Sheet;

/** Only the pattern row is merged, as the form says; titles are free. */
final class MergedCellsCheck implements LayoutCheck {

  @Override
  public void check(TableForm form, Sheet sheet, Spot spot) {
    String pattern = TechnicalRows.mergedPattern(form);
    boolean found = pattern.isEmpty();
    for (Range range : sheet.merged()) {
      if (range.toString().equals(pattern)) {
        found = true;
      } else if (range.last().row() >= TechnicalRows.FIRST_ROW) {
        merged(spot.at(range.first()), range);
      }
    }
    if (!found) {
      spot.at(TechnicalRows.PATTERN_ROW, TechnicalRows.FIRST_COLUMN)
          .report(
              FindingCode.TECHNICAL_ROW_CHANGED,
              new Text("cells " + pattern + " are no longer merged", "单元格" + pattern + "不再合并"),
              new Text(
                  "technical rows must not be changed; restore the sheet from the release",
                  "技术行不可改动，请从发布版本中恢复该工作表"));
    }
  }

  private static void merged(Spot spot, Range range) {
    spot.report(
        FindingCode.MERGED_CELLS,
        new Text(
            "cells " + range + " are merged: only the first one keeps its value",
            "单元格" + range + "已合并：只有第一个单元格有值"),
        new Text("unmerge them and fill in every cell", "请取消合并，并逐格填写"));
  }
}
