package io.clientele.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Large tables. */
final class Grids {

  private Grids() {}

  static Spot spot(TableForm form, Findings findings) {
    return new Spot(new Place(form.file(), form.sheet(), ""), findings);
  }

  /** Two scores from 0 to 100, each cut into spans; one row of all pairs is left out. */
  static Table of(TableForm form, int firstCuts, int secondCuts, int lost) {
    List<Row> rows = new ArrayList<>();
    for (int n = 0; n < firstCuts * secondCuts; n++) {
      List<Row.Test> tests = new ArrayList<>();
      span(form, n, 0, n / secondCuts, firstCuts, tests);
      span(form, n, 1, n % secondCuts, secondCuts, tests);
      if (n != lost) {
        rows.add(new Row(form, n + 1, n + 12, tests, Map.of()));
      }
    }
    return new Table(form, rows);
  }

  private static void span(
      TableForm form, int row, int input, int at, int cuts, List<Row.Test> tests) {
    BigDecimal width = new BigDecimal(100 / cuts);
    Condition from = new Condition.AtLeast(width.multiply(BigDecimal.valueOf(at)));
    tests.add(test(form, row, input * 2, from));
    if (at < cuts - 1) {
      Condition below = new Condition.Below(width.multiply(BigDecimal.valueOf(at + 1L)));
      tests.add(test(form, row, input * 2 + 1, below));
    }
  }

  /** Row n from n on, without an end. */
  static Table stairs(TableForm form, int rows) {
    List<Row> all = new ArrayList<>();
    for (int n = 0; n < rows; n++) {
      Condition from = new Condition.AtLeast(BigDecimal.valueOf(n));
      all.add(new Row(form, n + 1, n + 12, List.of(test(form, n, 0, from)), Map.of()));
    }
    return new Table(form, all);
  }

  private static Row.Test test(TableForm form, int row, int column, Condition condition) {
    String cell = (char) ('C' + column) + String.valueOf(row + 12);
    return new Row.Test(form.conditions().get(column), cell, column / 2, condition);
  }
}
