package io.clientele.whatif;

import io.clientele.table.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a number is from meeting a condition.
 *
 * @param distance never negative
 * @param relative as a share of the greater of value and bound, 4 decimals
 * @param rise whether the number is too small
 */
record Gap(BigDecimal distance, BigDecimal relative, boolean rise) {

  private static final int DECIMALS = 4;

  /** The gap; null where either is no number. */
  static @Nullable Gap of(@Nullable Object value, Condition condition) {
    BigDecimal bound = bound(condition);
    if (bound == null || !(value instanceof BigDecimal number)) {
      return null;
    }
    BigDecimal distance = bound.subtract(number).abs();
    BigDecimal scale = bound.abs().max(number.abs());
    BigDecimal relative =
        scale.signum() == 0
            ? BigDecimal.ZERO
            : distance.divide(scale, DECIMALS, RoundingMode.HALF_UP);
    return new Gap(distance, relative, condition instanceof Condition.AtLeast);
  }

  static @Nullable BigDecimal bound(Condition condition) {
    if (condition instanceof Condition.AtLeast from) {
      return from.bound();
    }
    if (condition instanceof Condition.AtMost to) {
      return to.bound();
    }
    return condition instanceof Condition.Below below ? below.bound() : null;
  }
}
