package io.clientele.whatif;

import io.clientele.scenario.Input;
import io.clientele.table.Column;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to a goal: conditions on facts and figures which, all met, let the rows fire that set it.
 * Codes that one table finds for another are followed back to what those tables look at.
 */
record Target(List<Need> needs) {

  /** Ways beyond this many are not followed: the first ones are the tables' own first rows. */
  private static final int MOST = 200;

  Target {
    needs = List.copyOf(new LinkedHashSet<>(needs));
  }

  /** The ways to a goal, by the order of the rows. */
  static List<Target> of(Goal goal, Tables tables) {
    List<Target> targets = List.of(new Target(List.of()));
    for (Map.Entry<String, String> each : goal.codes().entrySet()) {
      targets = both(targets, to(each.getKey(), each.getValue(), tables));
    }
    return targets;
  }

  private static List<Target> to(String path, String code, Tables tables) {
    List<Target> targets = new ArrayList<>();
    for (Table table : tables.all()) {
      Column outcome = setter(table, path);
      if (outcome != null) {
        for (Row row : table.rows()) {
          if (code.equals(row.outcomes().get(outcome.name()))) {
            targets.addAll(to(row, tables));
          }
        }
      }
    }
    return targets;
  }

  private static List<Target> to(Row row, Tables tables) {
    List<Target> targets = List.of(new Target(List.of()));
    for (Row.Test test : row.tests()) {
      targets = both(targets, to(row, test, tables));
    }
    return targets;
  }

  private static List<Target> to(Row row, Row.Test test, Tables tables) {
    Input input = Input.of(row, test);
    List<Target> targets = new ArrayList<>();
    if (input.fact() == null) {
      for (String code : codes(input.path(), tables)) {
        if (test.condition().allows(code)) {
          targets.addAll(to(input.path(), code, tables));
        }
      }
    }
    return targets.isEmpty() ? List.of(new Target(List.of(Need.of(row, test)))) : targets;
  }

  /** The codes that a table finds for a place; none where a formula fills it. */
  private static Set<String> codes(String path, Tables tables) {
    Set<String> codes = new LinkedHashSet<>();
    for (Table table : tables.all()) {
      Column outcome = setter(table, path);
      if (outcome != null && outcome.codes() != null) {
        table.rows().forEach(row -> codes.add(row.text(outcome.name())));
      }
    }
    return codes;
  }

  private static @Nullable Column setter(Table table, String path) {
    return table.form().outcomes().stream()
        .filter(column -> path.equals(column.sets()))
        .findFirst()
        .orElse(null);
  }

  private static List<Target> both(List<Target> some, List<Target> others) {
    List<Target> all = new ArrayList<>();
    for (Target one : some) {
      for (Target other : others) {
        List<Need> needs = new ArrayList<>(one.needs);
        needs.addAll(other.needs);
        if (all.size() < MOST) {
          all.add(new Target(needs));
        }
      }
    }
    return all;
  }

  List<Need> failing(Seen seen) {
    return needs.stream().filter(need -> !need.isMetBy(seen)).toList();
  }

  /** How far a customer is from this: a whole for each code that differs or isn't known. */
  BigDecimal distance(Seen seen) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Need need : failing(seen)) {
      Gap gap = Gap.of(seen.value(need.input()), need.test().condition());
      sum = sum.add(gap == null ? BigDecimal.ONE : Objects.requireNonNull(gap).relative());
    }
    return sum;
  }
}
