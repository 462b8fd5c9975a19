package io.clientele.ruleset;

import io.clientele.table.Row;

/**
 * The tables can't decide a customer: a gap, or two rows of a unique table at once. No decision is
 * given rather than a wrong one.
 */
public final class TableFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TableFault(String message) {
    super(message);
  }

  /**
   * Two rows of a table at once.
   *
   * @param row one of them
   * @param asked what the table was asked about
   */
  static TableFault twice(Row row, String asked) {
    return new TableFault(
        "table `%s` has more than one row for %s, among them row %d: mend the table so that one row applies"
            .formatted(row.getTable(), asked, row.number()));
  }
}
