package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Finds the data rows of a sheet, and the gaps and notes between and below them. */
final class DataRows {
  private final TableForm form;
  private final Sheet sheet;
  private final Spot spot;
  private final List<Integer> rows = new ArrayList<>();
  private int gap;

  private DataRows(TableForm form, Sheet sheet, Spot spot) {
    this.form = form;
    this.sheet = sheet;
    this.spot = spot;
  }

  /** The rows of the sheet that hold data, in order. */
  static List<Integer> find(TableForm form, Sheet sheet, Spot spot) {
    DataRows found = new DataRows(form, sheet, spot);
    for (int row = TechnicalRows.FIRST_DATA_ROW; row <= sheet.lastRow(); row++) {
      found.row(row);
    }
    if (found.rows.isEmpty()) {
      spot.at(TechnicalRows.FIRST_DATA_ROW, TechnicalRows.FIRST_COLUMN)
          .report(
              FindingCode.NO_ROWS,
              new Text("the table has no rows", "表中没有数据行"),
              new Text("fill in at least one row from row 12 on", "请从第12行起至少填写一行"));
    }
    return found.rows;
  }

  /** The same, where what is wrong with them is of no concern. */
  static List<Integer> find(TableForm form, Sheet sheet) {
    return find(form, sheet, new Spot(new Place(form.file(), form.sheet(), ""), new Findings()));
  }

  private void row(int row) {
    int filled = filled(row, TechnicalRows.FIRST_COLUMN, TechnicalRows.lastColumn(form));
    if (filled == 0) {
      gap = gap == 0 ? row : gap;
      note(row);
    } else if (gap == 0 || filled > 1 || filled(row, firstOutcome(), lastColumn()) > 0) {
      endGap();
      rows.add(row);
    } else {
      note(row);
    }
  }

  private void endGap() {
    if (gap > 0) {
      spot.at(gap, TechnicalRows.FIRST_COLUMN)
          .report(
              FindingCode.BLANK_ROW,
              new Text(
                  "the row is blank: some programs drop every row after it", "该行为空：某些程序会丢弃其后的所有行"),
              new Text("delete the row, so that no gap is left", "请删除空行，保持连续"));
      gap = 0;
    }
  }

  /** What stands in a row that holds no data is a note. */
  private void note(int row) {
    sheet
        .cells()
        .subMap(new Ref(row, TechnicalRows.REMARK_COLUMN), true, new Ref(row, lastColumn()), true)
        .values()
        .forEach(cell -> StrayCellsCheck.report(spot.at(cell.ref()), cell));
  }

  private int filled(int row, int first, int last) {
    return sheet.cells().subMap(new Ref(row, first), true, new Ref(row, last), true).size();
  }

  private int firstOutcome() {
    return TechnicalRows.FIRST_COLUMN + form.conditions().size();
  }

  private int lastColumn() {
    return TechnicalRows.lastColumn(form);
  }
}
