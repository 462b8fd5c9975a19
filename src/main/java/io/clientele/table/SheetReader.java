package io.clientele.table;

import io.clientele.table.xlsx.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Reads one sheet: its layout, then its cells, then its rows against each other. */
final class SheetReader {
  private final TableForm form;
  private final Forms forms;
  private final Sheet sheet;
  private final Spot spot;

  SheetReader(TableForm form, Forms forms, Sheet sheet, Spot spot) {
    this.form = form;
    this.forms = forms;
    this.sheet = sheet;
    this.spot = spot;
  }

  /** The table, as far as its rows are sound. */
  Table read() {
    for (LayoutCheck check : LayoutCheck.ALL) {
      check.check(form, sheet, spot);
    }
    TextCheck.checkFreeText(form, sheet, spot);
    List<DraftRow> rows = new ArrayList<>();
    RowReader reader = new RowReader(form, forms, sheet, spot);
    for (int row : DataRows.find(form, sheet, spot)) {
      rows.add(reader.read(rows.size() + 1, row));
    }
    for (RowsCheck check : RowsCheck.ALL) {
      check.check(form, forms, rows, spot);
    }
    return TableBuilder.build(form, rows);
  }
}
