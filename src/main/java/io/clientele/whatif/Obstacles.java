package io.clientele.whatif;

import io.clientele.scenario.Input;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Tells what stands between a customer and a goal. */
record Obstacles(Tables tables, Forms forms) {

  /** What fails of the way that the customer came closest to. */
  List<Counterfactual.Obstacle> of(List<Target> targets, Seen closest) {
    return targets.stream()
        .min(Comparator.comparing(target -> target.distance(closest)))
        .map(target -> target.failing(closest).stream().map(need -> of(need, closest)).toList())
        .orElse(List.of());
  }

  private Counterfactual.Obstacle of(Need need, Seen seen) {
    Words words = new Words(forms);
    Object actual = seen.value(need.input());
    Gap gap = Gap.of(actual, need.test().condition());
    return new Counterfactual.Obstacle(
        need.row(),
        need.test().cell(),
        need.input(),
        actual,
        words.condition(need.row(), need.test()),
        gap == null ? null : gap.distance(),
        behind(need, seen).stream().map(Row::toString).toList(),
        words.miss(need.row(), need.test(), actual));
  }

  /** The rows of the same model that fired before. */
  private List<Row> behind(Need need, Seen seen) {
    Set<String> fired = seen.rows();
    List<Row> rows = new ArrayList<>();
    for (Table table : tables.all()) {
      boolean same = table.form().model().equals(need.row().form().model());
      if (same && !table.form().name().equals(need.row().getTable())) {
        table.rows().stream().filter(row -> fired.contains(row.toString())).forEach(rows::add);
      }
    }
    return rows;
  }

  /** What those rows look at and no lever moves, however far they are turned. */
  List<String> fixed(List<Target> targets, Seen closest, Seen before, Seen turned) {
    Set<String> fixed = new TreeSet<>();
    targets.stream()
        .min(Comparator.comparing(target -> target.distance(closest)))
        .map(target -> target.failing(closest))
        .orElse(List.of())
        .forEach(
            need -> {
              check(need.input(), before, turned, fixed);
              for (Row row : behind(need, closest)) {
                row.tests().forEach(test -> check(Input.of(row, test), before, turned, fixed));
              }
            });
    return List.copyOf(fixed);
  }

  private static void check(Input input, Seen before, Seen turned, Set<String> fixed) {
    if (input.isDirect() && Objects.equals(before.value(input), turned.value(input))) {
      fixed.add(input.name());
    }
  }
}
