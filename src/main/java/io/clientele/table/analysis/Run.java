package io.clientele.table.analysis;

/**
 * Slots of an axis that stand beside each other.
 *
 * @param from the first of them
 * @param to the last of them; less than {@code from} where there are none
 */
public record Run(int from, int to) {

  /** All slots of an axis. */
  public static Run all(int size) {
    return new Run(0, size - 1);
  }

  public boolean isEmpty() {
    return to < from;
  }

  /** The slots that both have. */
  public Run and(Run other) {
    return new Run(Math.max(from, other.from), Math.min(to, other.to));
  }
}
