package io.clientele.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables of one to four inputs: some a true division of their space, most of them spoilt. */
final class RandomTables {

  private static final Text NONE = new Text("", "");
  private static final List<String> CODES = List.of("A", "B", "C", "D");

  /** A number from 0 to 20 steps, or one of four codes. */
  private enum Kind {
    SPAN,
    CLOSED_SPAN,
    CODE,
    ONE_OF
  }

  /** A row to be: for each input the first and last step, or code, that it allows. */
  private record Part(int[] from, int[] to) {}

  private static final int LAST_STEP = 20;

  private final Random random;
  private final List<Kind> kinds = new ArrayList<>();
  private final List<BigDecimal> steps = new ArrayList<>();

  RandomTables(Random random) {
    this.random = random;
  }

  Table next() {
    kinds.clear();
    steps.clear();
    int inputs = 1 + random.nextInt(4);
    for (int i = 0; i < inputs; i++) {
      kinds.add(Kind.values()[random.nextInt(Kind.values().length)]);
      steps.add(new BigDecimal(List.of("1", "0.1", "0.01", "5").get(random.nextInt(4))));
    }
    List<Part> parts = new ArrayList<>();
    divide(whole(), 1 + random.nextInt(12), parts);
    for (int spoilt = random.nextInt(4); spoilt > 0; spoilt--) {
      spoil(parts);
    }
    TableForm form = form();
    List<Row> rows = new ArrayList<>();
    parts.forEach(part -> rows.add(row(form, rows.size(), part)));
    return new Table(form, rows);
  }

  /** A point of the table's space, the values in the order of the inputs. */
  Object[] point() {
    Object[] values = new Object[kinds.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(i, random.nextInt(last(i) + 1));
    }
    return values;
  }

  private Object value(int input, int at) {
    return isCode(input) ? CODES.get(at) : steps.get(input).multiply(BigDecimal.valueOf(at));
  }

  private boolean isCode(int input) {
    return kinds.get(input) == Kind.CODE || kinds.get(input) == Kind.ONE_OF;
  }

  private int last(int input) {
    return isCode(input) ? CODES.size() - 1 : LAST_STEP;
  }

  private Part whole() {
    int[] to = new int[kinds.size()];
    for (int i = 0; i < to.length; i++) {
      to[i] = last(i);
    }
    return new Part(new int[to.length], to);
  }

  private void divide(Part part, int times, List<Part> parts) {
    int input = random.nextInt(kinds.size());
    int from = part.from[input];
    int to = part.to[input];
    if (times <= 1 || from == to) {
      parts.add(part);
      return;
    }
    int cut = from + random.nextInt(to - from);
    Part left = new Part(part.from.clone(), part.to.clone());
    Part right = new Part(part.from.clone(), part.to.clone());
    left.to[input] = cut;
    right.from[input] = cut + 1;
    divide(left, times / 2, parts);
    divide(right, times - times / 2, parts);
  }

  private void spoil(List<Part> parts) {
    int at = random.nextInt(parts.size());
    int input = random.nextInt(kinds.size());
    Part part = parts.get(at);
    switch (random.nextInt(4)) {
      case 0 -> {
        if (parts.size() > 1) {
          parts.remove(at);
        }
      }
      case 1 -> part.from[input] = random.nextInt(part.to[input] + 1);
      case 2 ->
          part.to[input] = part.from[input] + random.nextInt(last(input) - part.from[input] + 1);
      default -> parts.add(new Part(part.from.clone(), part.to.clone()));
    }
  }

  private TableForm form() {
    List<Column> conditions = new ArrayList<>();
    Map<String, Domain> domains = new LinkedHashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      BigDecimal max = steps.get(i).multiply(BigDecimal.valueOf(LAST_STEP));
      switch (kinds.get(i)) {
        case CODE -> conditions.add(column(i, Operator.EQUAL, CellType.CODE, null));
        case ONE_OF -> conditions.add(column(i, Operator.ONE_OF, CellType.CODES, null));
        case SPAN -> {
          conditions.add(column(i, Operator.AT_LEAST, CellType.DECIMAL, max));
          conditions.add(column(i, Operator.BELOW, CellType.DECIMAL, max));
        }
        case CLOSED_SPAN -> {
          conditions.add(column(i, Operator.AT_LEAST, CellType.DECIMAL, max));
          conditions.add(column(i, Operator.AT_MOST, CellType.DECIMAL, max));
        }
      }
      domains.put("x" + i, new Domain(null, null, steps.get(i), null, null));
    }
    return new TableForm(
        "random",
        "",
        "random.xlsx",
        "Random",
        HitPolicy.UNIQUE,
        NONE,
        NONE,
        "",
        conditions,
        List.of(),
        NONE,
        domains,
        false,
        false,
        null);
  }

  private static Column column(int input, Operator is, CellType type, BigDecimal max) {
    boolean code = type == CellType.CODE || type == CellType.CODES;
    BigDecimal min = code ? null : BigDecimal.ZERO;
    Text label = new Text("x" + input, "量" + input + " 自");
    return new Column(
        "x" + input,
        is,
        null,
        type,
        code ? "letter" : null,
        min,
        max,
        false,
        null,
        label,
        null,
        null);
  }

  /** The codes of the random tables' columns. */
  static Forms forms(Table table) {
    Map<String, Text> letters = new LinkedHashMap<>();
    CODES.forEach(code -> letters.put(code, new Text(code, code)));
    return new Forms(Map.of("letter", new Forms.CodeList(false, letters)), List.of(table.form()));
  }

  private Row row(TableForm form, int index, Part part) {
    List<Row.Test> tests = new ArrayList<>();
    for (int i = 0; i < form.conditions().size(); i++) {
      Column column = form.conditions().get(i);
      int input = form.inputs().indexOf(column.name());
      Condition condition = condition(column, input, part.from[input], part.to[input]);
      if (condition != null) {
        String cell = (char) ('C' + i) + String.valueOf(12 + index);
        tests.add(new Row.Test(column, cell, input, condition));
      }
    }
    return new Row(form, index + 1, index + 12, tests, Map.of());
  }

  /** Null where the cell can be left blank. Codes of one cell are one code or any. */
  private Condition condition(Column column, int input, int from, int to) {
    BigDecimal step = steps.get(input);
    boolean all = from == 0 && to == last(input);
    return switch (column.is()) {
      case AT_LEAST ->
          from == 0 && random.nextBoolean() ? null : new Condition.AtLeast(times(step, from));
      case AT_MOST ->
          to == LAST_STEP && random.nextBoolean() ? null : new Condition.AtMost(times(step, to));
      case BELOW -> to == LAST_STEP ? null : new Condition.Below(within(step, to));
      case EQUAL -> all ? null : new Condition.Equal(CODES.get(from));
      case ONE_OF -> all ? null : new Condition.OneOf(CODES.subList(from, to + 1), false);
      case STARTS_WITH -> throw new IllegalStateException("no random table has prefixes");
    };
  }

  private static BigDecimal times(BigDecimal step, int count) {
    return step.multiply(BigDecimal.valueOf(count));
  }

  /** The next number, or one between it and the last: figures there are none. */
  private BigDecimal within(BigDecimal step, int to) {
    BigDecimal next = times(step, to + 1);
    return random.nextInt(4) > 0 ? next : next.subtract(step.divide(BigDecimal.TEN));
  }
}
