package io.clientele.table.diff;

import io.clientele.table.TableForm;
import java.util.List;

/**
 * What differs in one table.
 *
 * @param changes by row as it is now, rows that are gone by where they stood
 * @param capped whether too many rows differ to be paired one by one, so that some that changed
 *     stand as removed and added
 */
public record TableDiff(TableForm form, List<RowChange> changes, boolean capped) {
  public TableDiff {
    changes = List.copyOf(changes);
  }
}
