package io.clientele.preview;

import io.clientele.decision.Firing;
import io.clientele.decision.Parts;
import io.clientele.decision.Style;
import io.clientele.table.Column;
import io.clientele.table.Row;
import io.clientele.table.TableForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a decision does, whichever row does it: two effects are equal where the decision
 * goes on in the same way.
 *
 * @param subject what the step is about where its table is asked more than once, such as the action
 *     that it advises; else empty
 * @param sets the values that it sets
 */
record Effect(List<String> subject, Map<String, String> sets) {

  /** The rest of an action, its title or due date, puts no customer elsewhere. */
  private static final Set<String> ADVICE = Set.of("action", "ownerRole");

  static Effect of(Row row) {
    TableForm form = row.form();
    boolean advises = form.model().equals("actions");
    Map<String, String> sets = new TreeMap<>();
    row.outcomes()
        .forEach(
            (name, value) -> {
              if (!advises || ADVICE.contains(name)) {
                sets.put(name, shown(value));
              }
            });
    return new Effect(subject(row, form), sets);
  }

  private static List<String> subject(Row row, TableForm form) {
    List<String> subject = new ArrayList<>(1);
    for (Row.Test test : row.tests()) {
      if (isNamed(test.column(), form)) {
        subject.add(test.condition().shown());
      }
    }
    for (Column column : form.outcomes()) {
      if (isNamed(column, form)) {
        subject.add(shown(row.outcomes().get(column.name())));
      }
    }
    return subject;
  }

  private static boolean isNamed(Column column, TableForm form) {
    String place = "{" + column.name() + "}";
    return form.outcomes().stream()
        .anyMatch(each -> each.sets() != null && each.sets().contains(place));
  }

  /** The effect of a formula: what it saw and what it gave. */
  static Effect ofFormula(Firing firing) {
    Map<String, String> sets = new TreeMap<>();
    @Nullable Object[] values = firing.values();
    for (int i = 0; i < values.length; i++) {
      sets.put(String.valueOf(i), shown(values[i]));
    }
    return new Effect(List.of(), sets);
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return Style.JSON.show(number);
    }
    return value instanceof Parts parts ? parts.toString() : String.valueOf(value);
  }
}
