package io.clientele.table.diff;

import io.clientele.table.TableForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Pairs rows that are alike: the most alike first, and of equally alike ones the nearest. */
final class AlikeRows {
  /** So many comparisons take well under a second; more are not made. */
  static final long MOST_COMPARISONS = 250_000;

  private static final int ALL_CELLS = 10_000;
  private static final int ALL_CONDITIONS = 2_000;
  private static final int ALL_OUTCOMES = 1_000;
  private static final int FARTHEST = 999;

  /** Two rows that may be one. */
  private record Alike(int from, int to, int likeness) {}

  private final TableForm form;
  private final Pairing pairing;

  AlikeRows(TableForm form, Pairing pairing) {
    this.form = form;
    this.pairing = pairing;
  }

  /**
   * Pairs what is alike.
   *
   * @return whether that was possible; false where too many rows are left
   */
  boolean pair() {
    List<Integer> from = pairing.restOfFrom();
    List<Integer> to = pairing.restOfTo();
    if ((long) from.size() * to.size() > MOST_COMPARISONS) {
      return false;
    }
    List<Integer> subject = RowCells.subject(form);
    int[] expected = pairing.expected();
    List<Alike> alike = new ArrayList<>();
    for (int older : from) {
      for (int newer : to) {
        if (pairing.from(older).of(subject).equals(pairing.to(newer).of(subject))) {
          int far = Math.min(FARTHEST, Math.abs(expected[older] - newer));
          int likeness = likeness(pairing.from(older), pairing.to(newer));
          if (likeness > 0) {
            alike.add(new Alike(older, newer, likeness - far));
          }
        }
      }
    }
    alike.sort(
        Comparator.comparingInt(Alike::likeness)
            .reversed()
            .thenComparingInt(Alike::from)
            .thenComparingInt(Alike::to));
    for (Alike each : alike) {
      if (pairing.toOf(each.from) == Pairing.NONE && pairing.fromOf(each.to) == Pairing.NONE) {
        pairing.pair(each.from, each.to);
      }
    }
    return true;
  }

  /**
   * How alike two rows are; 0 where they aren't. Alike are rows that share all conditions, all
   * outcomes, or half of the cells that either fills.
   */
  private int likeness(RowCells older, RowCells newer) {
    int conditions = form.conditions().size();
    Shared first = Shared.of(older, newer, 0, conditions);
    Shared second = Shared.of(older, newer, conditions, older.cells().size());
    int filled = first.filled + second.filled;
    int equal = first.equal + second.equal;
    if (equal == 0 || !(first.isWhole() || second.isWhole() || 2 * equal >= filled)) {
      return 0;
    }
    return FARTHEST
        + 1
        + ALL_CELLS * equal / filled
        + (first.isWhole() ? ALL_CONDITIONS : 0)
        + (second.isWhole() ? ALL_OUTCOMES : 0);
  }

  /** How many cells of a stretch of columns either row fills, and how many are equal. */
  private record Shared(int filled, int equal) {
    static Shared of(RowCells older, RowCells newer, int start, int end) {
      int filled = 0;
      int equal = 0;
      for (int i = start; i < end; i++) {
        if (older.cell(i) != null || newer.cell(i) != null) {
          filled++;
          equal += Objects.equals(older.cell(i), newer.cell(i)) ? 1 : 0;
        }
      }
      return new Shared(filled, equal);
    }

    boolean isWhole() {
      return filled > 0 && equal == filled;
    }
  }
}
