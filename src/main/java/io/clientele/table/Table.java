package io.clientele.table;

import java.util.List;

/** One checked table: its form and its rows in the sheet's order. */
public record Table(TableForm form, List<Row> rows) {

  public Table {
    rows = List.copyOf(rows);
  }
}
