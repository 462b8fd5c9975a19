package io.clientele.preview;

import io.clientele.decision.Decided;
import io.clientele.decision.Firing;
import io.clientele.decision.RowRule;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Reads the steps of decisions that were made with one set of tables. */
final class Steps {
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<Row, Effect> effects = new IdentityHashMap<>();

  Steps(Tables tables) {
    for (Table table : tables.all()) {
      rows.put(table.form().name(), table.rows());
      table.rows().forEach(row -> effects.put(row, Effect.of(row)));
    }
  }

  /** The steps of some models by table or formula, in firing order. */
  Map<String, List<Step>> of(Decided decided, Predicate<String> models) {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (Firing firing : decided.explanation()) {
      if (models.test(firing.rule().model())) {
        String name = firing.rule() instanceof RowRule row ? row.table() : firing.rule().id();
        steps.computeIfAbsent(name, none -> new ArrayList<>(1)).add(step(firing));
      }
    }
    return steps;
  }

  private Step step(Firing firing) {
    if (!(firing.rule() instanceof RowRule rule)) {
      return new Step(firing, null, Effect.ofFormula(firing));
    }
    Row row = Objects.requireNonNull(rows.get(rule.table())).get(rule.row() - 1);
    return new Step(firing, row, Objects.requireNonNull(effects.get(row)));
  }
}
