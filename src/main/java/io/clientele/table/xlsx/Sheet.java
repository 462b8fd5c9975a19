package io.clientele.table.xlsx;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet as found; cells without content are left out.
 *
 * @param hidden whether the whole sheet is hidden
 */
public record Sheet(
    String name,
    boolean hidden,
    NavigableMap<Ref, Cell> cells,
    List<Range> merged,
    Set<Integer> hiddenRows,
    Set<Integer> hiddenColumns) {

  public Sheet {
    cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
    merged = List.copyOf(merged);
    hiddenRows = Set.copyOf(hiddenRows);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** The cell of an address; null where nothing stands. */
  public @Nullable Cell at(int row, int column) {
    return cells.get(new Ref(row, column));
  }

  /** The last row that holds anything; 0 for none. */
  public int lastRow() {
    return cells.isEmpty() ? 0 : cells.lastKey().row();
  }
}
