package io.clientele.ruleset.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator of the composite score whose value is known: a number, or a code. */
public record Indicator(String indicator, @Nullable BigDecimal value, @Nullable String code) {

  /** An indicator of any kind of value; flags become {@code true} or {@code false}. */
  static Indicator of(String name, Object value) {
    if (value instanceof BigDecimal number) {
      return new Indicator(name, number, null);
    }
    return value instanceof Integer number
        ? new Indicator(name, BigDecimal.valueOf(number), null)
        : new Indicator(name, null, value.toString());
  }

  /** The indicators whose values are known, from names and values in turn. */
  public static List<Indicator> known(@Nullable Object... namesAndValues) {
    List<Indicator> known = new ArrayList<>(namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        known.add(of(String.valueOf(namesAndValues[i]), value));
      }
    }
    return known;
  }
}
