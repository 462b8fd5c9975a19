package io.clientele.table.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers of a grid, cut into spans. */
public final class NumberAxis implements Axis {

  private final Grid grid;

  /** Where the second slot and those after it begin. */
  private final List<BigDecimal> cuts;

  private NumberAxis(Grid grid, Collection<BigDecimal> cuts) {
    this.grid = grid;
    this.cuts = List.copyOf(cuts);
  }

  /**
   * Cuts the numbers of a grid.
   *
   * @param starts each begins a span
   * @param ends each ends one, included
   */
  public static NumberAxis of(
      Grid grid, Collection<BigDecimal> starts, Collection<BigDecimal> ends) {
    TreeSet<BigDecimal> cuts = new TreeSet<>();
    starts.forEach(start -> cuts.add(grid.from(start)));
    ends.forEach(end -> cuts.add(grid.after(end)));
    List<BigDecimal> inside = new ArrayList<>(cuts);
    inside.removeIf(
        cut ->
            (grid.min() != null && cut.compareTo(grid.min()) <= 0)
                || (grid.max() != null && cut.compareTo(grid.max()) > 0));
    return new NumberAxis(grid, inside);
  }

  @Override
  public int size() {
    return cuts.size() + 1;
  }

  /** The first slot whose numbers are all at least this one; the size where there is none. */
  public int firstFrom(BigDecimal number) {
    return slotOf(grid.from(number));
  }

  /** The last slot whose numbers are all below this one; -1 where there is none. */
  public int lastBelow(BigDecimal number) {
    return slotOf(grid.from(number)) - 1;
  }

  /** The last slot whose numbers are all at most this one; -1 where there is none. */
  public int lastUpTo(BigDecimal number) {
    return slotOf(grid.after(number)) - 1;
  }

  private int slotOf(BigDecimal start) {
    if (grid.min() != null && start.compareTo(grid.min()) <= 0) {
      return 0;
    }
    if (grid.max() != null && start.compareTo(grid.max()) > 0) {
      return size();
    }
    int found = Collections.binarySearch(cuts, start);
    if (found < 0) {
      throw new IllegalArgumentException("no slot begins at " + start);
    }
    return found + 1;
  }

  /** The least number of a slot; null where it has none. */
  public @Nullable BigDecimal least(int slot) {
    return slot == 0 ? grid.min() : cuts.get(slot - 1);
  }

  /** The greatest number of a slot; null where it has none. */
  public @Nullable BigDecimal greatest(int slot) {
    return slot == cuts.size() ? grid.max() : grid.before(cuts.get(slot));
  }

  /** The first number after a slot; null where there is none. */
  public @Nullable BigDecimal after(int slot) {
    return slot == cuts.size() ? null : cuts.get(slot);
  }

  /**
   * Whether neighbouring numbers are so near that nobody would name the last one before another.
   */
  public boolean isFine() {
    return grid.step().scale() > 4;
  }

  /** The least number of a slot; the greatest where there is no least, 0 where there is neither. */
  @Override
  public BigDecimal witness(int slot) {
    BigDecimal least = least(slot);
    BigDecimal greatest = greatest(slot);
    return least != null ? least : greatest != null ? greatest : BigDecimal.ZERO;
  }
}
