package io.clientele.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What became of a group of the earlier run's customers. Whoever left the book counts as one who
 * did not buy.
 *
 * @param customers how many there were
 * @param boughtSince how many of them have an order after the day of the earlier run
 * @param amountBefore their purchases of twelve months in yuan, by the earlier run
 * @param amountAfter by the later one
 */
public record Effect(
    Group group,
    long customers,
    long boughtSince,
    BigDecimal amountBefore,
    BigDecimal amountAfter) {

  private static final int DECIMALS = 4;

  /** How many did not. */
  public long lost() {
    return customers - boughtSince;
  }

  /** Share of those who bought again, 0–1; null for a group of nobody. */
  public @Nullable BigDecimal repeatRate() {
    return share(boughtSince);
  }

  /** Share of those who did not, 0–1; null for a group of nobody. */
  public @Nullable BigDecimal churn() {
    return share(lost());
  }

  private @Nullable BigDecimal share(long part) {
    return customers == 0
        ? null
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(customers), DECIMALS, RoundingMode.HALF_UP);
  }
}
