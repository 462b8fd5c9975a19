package io.clientele.table.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which row of the older version is which of the newer, as far as it is known. */
final class Pairing {
  static final int NONE = -1;

  private final List<RowCells> from;
  private final List<RowCells> to;
  private final int[] toOf;
  private final int[] fromOf;

  Pairing(List<RowCells> from, List<RowCells> to) {
    this.from = from;
    this.to = to;
    this.toOf = new int[from.size()];
    this.fromOf = new int[to.size()];
    Arrays.fill(toOf, NONE);
    Arrays.fill(fromOf, NONE);
  }

  RowCells from(int row) {
    return from.get(row);
  }

  RowCells to(int row) {
    return to.get(row);
  }

  int fromSize() {
    return from.size();
  }

  int toSize() {
    return to.size();
  }

  int toOf(int row) {
    return toOf[row];
  }

  int fromOf(int row) {
    return fromOf[row];
  }

  void pair(int fromRow, int toRow) {
    toOf[fromRow] = toRow;
    fromOf[toRow] = fromRow;
  }

  /** The rows of the older version that aren't known again yet. */
  List<Integer> restOfFrom() {
    return rest(toOf);
  }

  /** The rows of the newer version that aren't known yet. */
  List<Integer> restOfTo() {
    return rest(fromOf);
  }

  private static List<Integer> rest(int[] partners) {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == NONE) {
        rest.add(i);
      }
    }
    return rest;
  }

  /** Where each row of the older version would stand now, judged by the known row before it. */
  int[] expected() {
    int[] expected = new int[toOf.length];
    int shift = 0;
    for (int i = 0; i < toOf.length; i++) {
      shift = toOf[i] == NONE ? shift : toOf[i] - i;
      expected[i] = i + shift;
    }
    return expected;
  }
}
