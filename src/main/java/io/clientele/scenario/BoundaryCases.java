package io.clientele.scenario;

import io.clientele.ruleset.Ruleset;
import io.clientele.ruleset.TableFault;
import io.clientele.table.Condition;
import io.clientele.table.HitPolicy;
import io.clientele.table.Place;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a customer below, at and above each bound of a table, and for each of its codes. */
final class BoundaryCases {

  /** Where a value stands to a bound. */
  private enum Side {
    BELOW("below", "低于"),
    AT("at", "等于"),
    ABOVE("above", "高于");

    private final String en;
    private final String zh;

    Side(String en, String zh) {
      this.en = en;
      this.zh = zh;
    }

    boolean holds(BigDecimal value, BigDecimal bound) {
      int compared = value.compareTo(bound);
      return this == AT ? compared == 0 : this == BELOW ? compared < 0 : compared > 0;
    }
  }

  /** A customer found, with what it shows. */
  record Case(String name, Text note, Probe probe) {}

  /** From the finest: what a fact or figure can't take is passed over. */
  private static final List<BigDecimal> STEPS =
      List.of(new BigDecimal("0.0001"), new BigDecimal("0.01"), BigDecimal.ONE);

  private final Ruleset ruleset;
  private final Table table;
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final Set<Text> unreached = new LinkedHashSet<>();
  private final Supplier<List<Probe>> pool;

  private BoundaryCases(Ruleset ruleset, Table table, Supplier<List<Probe>> pool) {
    this.ruleset = ruleset;
    this.table = table;
    this.pool = pool;
  }

  /**
   * Looks for them.
   *
   * @param pool customers to look among where an input can't be set; asked for only then
   */
  static BoundaryCases of(Ruleset ruleset, Table table, Supplier<List<Probe>> pool) {
    BoundaryCases found = new BoundaryCases(ruleset, table, pool);
    table.rows().forEach(found::row);
    return found;
  }

  List<Case> all() {
    return List.copyOf(cases.values());
  }

  /** What no customer could be found for. */
  List<Text> unreached() {
    return List.copyOf(unreached);
  }

  private void row(Row row) {
    boolean codes = false;
    for (Row.Test test : row.tests()) {
      BigDecimal bound = bound(test.condition());
      if (bound != null) {
        bound(row, test, bound);
      }
      codes |= bound == null && (!Input.isKey(row, test) || row.tests().size() == 1);
    }
    if (codes) {
      codes(row);
    }
  }

  private static @Nullable BigDecimal bound(Condition condition) {
    if (condition instanceof Condition.AtLeast bound) {
      return bound.bound();
    }
    if (condition instanceof Condition.AtMost bound) {
      return bound.bound();
    }
    return condition instanceof Condition.Below bound ? bound.bound() : null;
  }

  private void bound(Row row, Row.Test test, BigDecimal bound) {
    Input input = Input.of(row, test);
    List<Probe> candidates =
        input.isDirect()
            ? around(row, test, bound)
            : new Refinement(ruleset, input).near(pool.get(), bound, row);
    for (Side side : Side.values()) {
      Optional<Probe> nearest = nearest(candidates, row, input, bound, side);
      Text place = place(row, test.cell());
      String shown = bound.toPlainString();
      nearest.ifPresentOrElse(
          probe ->
              add(
                  row,
                  probe,
                  new Text(
                      side.en + " " + shown + ", " + place.en(),
                      side.zh + shown + "，" + place.zh())),
          () ->
              unreached.add(
                  new Text(
                      "no customer " + side.en + " " + shown + " was found, " + place.en(),
                      "未找到" + side.zh + shown + "的客户，" + place.zh())));
    }
  }

  /**
   * Such as {@code row 2 (rfm.xlsx / Recency / D13)}: by its number in the table, and where it
   * stands.
   */
  private static Text place(Row row, String cell) {
    Place where = row.cellPlace(cell);
    return new Text(
        "row " + row.number() + " (" + where + ")", "第" + row.number() + "行（" + where + "）");
  }

  private static Text place(Row row) {
    Text where = row.place().inWords();
    return new Text(
        "row " + row.number() + " (" + where.en() + ")",
        "第" + row.number() + "行（" + where.zh() + "）");
  }

  private List<Probe> around(Row row, Row.Test test, BigDecimal bound) {
    Input input = Input.of(row, test);
    Set<BigDecimal> values = new LinkedHashSet<>(List.of(bound));
    for (BigDecimal step : STEPS) {
      values.add(bound.subtract(step));
      values.add(bound.add(step));
    }
    List<Probe> around = new ArrayList<>();
    for (BigDecimal value : values) {
      for (Facts facts : Levers.near(Facts.BASE, input, value)) {
        probe(facts).ifPresent(around::add);
      }
    }
    return around;
  }

  private Optional<Probe> probe(Facts facts) {
    try {
      return Probe.of(facts, ruleset);
    } catch (TableFault gap) {
      String message = String.valueOf(gap.getMessage());
      unreached.add(new Text(message, message));
      return Optional.empty();
    }
  }

  private Optional<Probe> nearest(
      List<Probe> candidates, Row row, Input input, BigDecimal bound, Side side) {
    boolean fires = row.form().policy() == HitPolicy.UNIQUE;
    return candidates.stream()
        .filter(probe -> !fires || !probe.rows(row.getTable()).isEmpty())
        .filter(probe -> probe.meets(row, input))
        .filter(
            probe -> {
              BigDecimal value = probe.number(input);
              return value != null && side.holds(value, bound);
            })
        .min(Comparator.comparing(probe -> distance(probe, input, bound)));
  }

  private static BigDecimal distance(Probe probe, Input input, BigDecimal bound) {
    BigDecimal value = probe.number(input);
    return value == null ? bound.abs() : value.subtract(bound).abs();
  }

  private void codes(Row row) {
    Text note = place(row);
    List<Probe> found =
        isDirect(row)
            ? direct(row)
            : pool.get().stream().filter(probe -> fires(row, probe)).limit(1).toList();
    found.forEach(probe -> add(row, probe, note));
    if (found.isEmpty()) {
      unreached.add(
          new Text("no customer was found for " + note.en(), "未找到符合" + note.zh() + "的客户"));
    }
  }

  private List<Probe> direct(Row row) {
    List<Probe> found = new ArrayList<>();
    for (Row.Test test : row.tests()) {
      Input input = Input.of(row, test);
      for (String code : codes(row, test)) {
        probe(Levers.at(Facts.BASE, input, code))
            .filter(probe -> fires(row, probe))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean fires(Row row, Probe probe) {
    return probe.rows(row.getTable()).contains(row.toString());
  }

  private static List<String> codes(Row row, Row.Test test) {
    Condition condition = test.condition();
    if (Input.isKey(row, test)) {
      return row.tests().size() == 1 ? List.of("true") : List.of();
    }
    if (condition instanceof Condition.Equal equal) {
      return List.of(equal.code());
    }
    if (condition instanceof Condition.OneOf list) {
      return list.codes();
    }
    return condition instanceof Condition.StartsWith prefix ? industries(prefix) : List.of();
  }

  /** The prefix itself; for the row of all others, a section of industry that has no row. */
  private static List<String> industries(Condition.StartsWith prefix) {
    if (!prefix.prefix().isEmpty()) {
      return List.of(prefix.prefix());
    }
    for (char section = 'A'; section <= 'T'; section++) {
      if (prefix.allows(String.valueOf(section))) {
        return List.of(String.valueOf(section));
      }
    }
    return List.of();
  }

  private void add(Row row, Probe probe, Text note) {
    Stream<Row> rows = isDirect(row) ? Stream.of(row) : table.rows().stream();
    String seen =
        rows.flatMap(each -> each.tests().stream().map(test -> Input.of(each, test)))
            .distinct()
            .map(input -> input.name() + " " + Expected.show(probe.seen(input)))
            .collect(Collectors.joining(", "));
    String name = row.getTable() + " " + seen;
    cases.putIfAbsent(name, new Case(name, note, probe));
  }

  private static boolean isDirect(Row row) {
    return row.tests().stream().allMatch(test -> Input.of(row, test).isDirect());
  }
}
