package io.clientele.table;

import io.clientele.table.xlsx.Sheet;

/** Every column has a heading; its wording is free. */
final class HeadingsCheck implements LayoutCheck {

  @Override
  public void check(TableForm form, Sheet sheet, Spot spot) {
    for (int i = TechnicalRows.FIRST_COLUMN; i <= TechnicalRows.lastColumn(form); i++) {
      if (sheet.at(TechnicalRows.HEADING_ROW, i) == null) {
        spot.at(TechnicalRows.HEADING_ROW, i)
            .report(
                FindingCode.BLANK_HEADING,
                new Text("the heading is blank", "列标题为空"),
                new Text("restore the heading from the release", "请从发布版本中恢复列标题"));
      }
    }
  }
}
