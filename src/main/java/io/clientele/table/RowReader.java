package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the cells of one data row, each by the type of its column. */
record RowReader(TableForm form, Forms forms, Sheet sheet, Spot spot) {

  DraftRow read(int number, int sheetRow) {
    Map<Integer, CellValue> values = new HashMap<>();
    boolean sound = true;
    List<Column> columns = form.columns();
    CellReader reader = new CellReader(forms, keyOf(sheetRow));
    for (int i = 0; i < columns.size(); i++) {
      int column = TechnicalRows.FIRST_COLUMN + i;
      Cell cell = sheet.at(sheetRow, column);
      Spot at = spot.at(sheetRow, column);
      if (cell == null) {
        sound &= mayBeBlank(columns.get(i), at);
        continue;
      }
      CellValue value = reader.read(columns.get(i), cell, at);
      if (value == null) {
        sound = false;
      } else {
        values.put(i, value);
      }
    }
    return new DraftRow(form, number, sheetRow, values, sound);
  }

  private String keyOf(int sheetRow) {
    Cell first = sheet.at(sheetRow, TechnicalRows.FIRST_COLUMN);
    return first == null ? "" : first.content().toString();
  }

  private static boolean mayBeBlank(Column column, Spot spot) {
    if (column.isCondition() || column.optional()) {
      return true;
    }
    spot.report(
        FindingCode.BLANK_OUTCOME,
        new Text(
            "the row sets no " + column.label().en().toLowerCase(Locale.ROOT),
            "该行未填写" + column.label().zh()),
        new Text("fill in the cell", "请填写该单元格"));
    return false;
  }
}
