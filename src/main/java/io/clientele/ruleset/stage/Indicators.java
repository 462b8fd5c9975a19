package io.clientele.ruleset.stage;

import io.clientele.table.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indicators of the composite score whose values are known. */
public record Indicators(List<Indicator> known) implements Named {

  /** From names and values in turn; what is null is left out. */
  public static Indicators of(@Nullable Object... namesAndValues) {
    List<Indicator> known = new ArrayList<>(namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        known.add(Indicator.of(String.valueOf(namesAndValues[i]), value));
      }
    }
    return new Indicators(known);
  }

  @Override
  public @Nullable Object value(String name) {
    for (Indicator each : known) {
      if (each.indicator().equals(name)) {
        return each.value() == null ? each.code() : each.value();
      }
    }
    return null;
  }
}
