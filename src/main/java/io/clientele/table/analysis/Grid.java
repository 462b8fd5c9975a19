package io.clientele.table.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a figure can be: multiples of a step within bounds.
 *
 * @param min the least of them; null for none
 * @param max the greatest of them; null for none
 * @param step the distance between neighbours, more than 0
 */
public record Grid(@Nullable BigDecimal min, @Nullable BigDecimal max, BigDecimal step) {

  public Grid {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("a step of " + step + " leads nowhere");
    }
  }

  /** The least of the numbers, bounds aside, that is at least this one. */
  BigDecimal from(BigDecimal number) {
    return plain(number.divide(step, 0, RoundingMode.CEILING).multiply(step));
  }

  /** The least of the numbers, bounds aside, that is more than this one. */
  BigDecimal after(BigDecimal number) {
    BigDecimal steps = number.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    return plain(steps.multiply(step));
  }

  /** The number before one of them, bounds aside. */
  BigDecimal before(BigDecimal number) {
    return plain(number.subtract(step));
  }

  /** One form for equal numbers: 30, not 3E+1 or 30.0. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
