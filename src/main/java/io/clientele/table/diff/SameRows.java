package io.clientele.table.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs rows that are equal in some respect, in time that grows with the rows and not their square.
 */
final class SameRows {
  /** Of many equally good rows, so many are looked at for the nearest. */
  private static final int LOOKED_AT = 16;

  private final Pairing pairing;

  SameRows(Pairing pairing) {
    this.pairing = pairing;
  }

  /** Pairs rows that say the same: those at both ends first, since most edits leave these alone. */
  void pairEqual() {
    int most = Math.min(pairing.fromSize(), pairing.toSize());
    int head = 0;
    while (head < most && isSame(head, head)) {
      pairing.pair(head, head);
      head++;
    }
    int tail = 1;
    while (tail <= most - head && isSame(pairing.fromSize() - tail, pairing.toSize() - tail)) {
      pairing.pair(pairing.fromSize() - tail, pairing.toSize() - tail);
      tail++;
    }
    pairBy(RowCells::cells);
  }

  private boolean isSame(int from, int to) {
    return pairing.from(from).cells().equals(pairing.to(to).cells());
  }

  /** Pairs rows of one key, the nearest first; rows whose key is blank throughout stay alone. */
  void pairBy(Function<RowCells, List<@Nullable String>> key) {
    Map<List<@Nullable String>, Deque<Integer>> byKey = new HashMap<>();
    for (int row : pairing.restOfTo()) {
      byKey.computeIfAbsent(key.apply(pairing.to(row)), none -> new ArrayDeque<>()).add(row);
    }
    int[] expected = pairing.expected();
    for (int row : pairing.restOfFrom()) {
      List<@Nullable String> own = key.apply(pairing.from(row));
      Deque<Integer> same = byKey.get(own);
      if (same != null && !same.isEmpty() && own.stream().anyMatch(cell -> cell != null)) {
        int nearest = nearest(expected[row], same);
        same.remove(nearest);
        pairing.pair(row, nearest);
      }
    }
  }

  private static int nearest(int expected, Deque<Integer> rows) {
    List<Integer> first = new ArrayList<>(LOOKED_AT);
    rows.stream().limit(LOOKED_AT).forEach(first::add);
    int nearest = first.get(0);
    for (int row : first) {
      if (Math.abs(row - expected) < Math.abs(nearest - expected)) {
        nearest = row;
      }
    }
    return nearest;
  }
}
