package io.clientele.preview;

import io.clientele.table.Text;
import org.jspecify.annotations.Nullable;

/**
 * A change that moved customers: of one cell where it can be told, else of a whole row.
 *
 * @param table null where no table is the cause, but the rules
 * @param row as it is numbered now, or was where it is gone, 1 for the first data row; null without
 *     a table
 * @param sheetRow the same row as the spreadsheet numbers it
 * @param cell null where a row is new, gone or moved
 * @param from what the cell said; null where it was blank
 * @param to what the cell says; null where it is blank
 * @param text the change in the analyst's words
 */
public record Cause(
    @Nullable String table,
    @Nullable Integer row,
    @Nullable Integer sheetRow,
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable String from,
    @Nullable String to,
    Text text) {

  static final Cause RULES =
      new Cause(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          new Text("the rules, or several changes together", "规则变化或多处修改共同作用"));
}
