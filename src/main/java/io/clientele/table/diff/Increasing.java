package io.clientele.table.diff;

import java.util.BitSet;

/** Finds the rows that kept their order: the longest increasing subsequence. */
public final class Increasing {
  private Increasing() {}

  /**
   * The positions of a longest increasing subsequence.
   *
   * @param numbers all different
   */
  public static BitSet longest(int[] numbers) {
    int[] lastOfLength = new int[numbers.length];
    int[] before = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      int at = place(numbers, lastOfLength, length, numbers[i]);
      before[i] = at == 0 ? -1 : lastOfLength[at - 1];
      lastOfLength[at] = i;
      length = Math.max(length, at + 1);
    }
    BitSet kept = new BitSet(numbers.length);
    for (int i = length == 0 ? -1 : lastOfLength[length - 1]; i >= 0; i = before[i]) {
      kept.set(i);
    }
    return kept;
  }

  /** How many of the subsequences found so far end below a number. */
  private static int place(int[] numbers, int[] lastOfLength, int length, int number) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[lastOfLength[middle]] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
