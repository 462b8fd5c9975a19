package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;

/** Nothing stands beside the table, nor beside its title. Notes below it: {@link DataRows}. */
final class StrayCellsCheck implements LayoutCheck {

  @Override
  public void check(TableForm form, Sheet sheet, Spot spot) {
    for (Cell cell : sheet.cells().values()) {
      if (isStray(form, cell.ref())) {
        report(spot.at(cell.ref()), cell);
      }
    }
  }

  private static boolean isStray(TableForm form, Ref ref) {
    if (ref.row() < TechnicalRows.FIRST_ROW) {
      return ref.column() != TechnicalRows.REMARK_COLUMN;
    }
    boolean beside =
        ref.column() < TechnicalRows.REMARK_COLUMN || ref.column() > TechnicalRows.lastColumn(form);
    return beside && ref.row() >= TechnicalRows.HEADING_ROW;
  }

  static void report(Spot spot, Cell cell) {
    String found = Quoted.of(cell.content());
    spot.report(
        FindingCode.STRAY_CELL,
        new Text(found + " stands outside the table", found + "位于表格之外"),
        new Text("clear the cell; remarks on a row go into column B", "请清空该单元格；行备注请写在B列"));
  }
}
