package io.clientele.ruleset.stage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the composite score whose value is known: a number, or a code. What a native
 * reader of the spreadsheet matches.
 */
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
}
