package io.clientele.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer bought. Amounts are yuan, shares and rates fractions (0.28 is 28 %).
 *
 * @param amountPrev6m the six months before those of {@code amountLast6m}
 * @param usualIntervalDays days between two purchases, at least 1
 * @param profitMargin −10 to 10
 * @param salesShare the customer's share of the company's sales
 */
public record Purchases(
    @Nullable LocalDate lastPurchaseOn,
    @Nullable Integer orders12m,
    @Nullable BigDecimal amount12m,
    @Nullable BigDecimal amountLast6m,
    @Nullable BigDecimal amountPrev6m,
    @Nullable BigDecimal averageOrderValue,
    @Nullable Integer usualIntervalDays,
    @Nullable BigDecimal profitMargin,
    @Nullable BigDecimal collectionRate,
    @Nullable BigDecimal salesShare) {

  private static final Purchases NONE =
      new Purchases(null, null, null, null, null, null, null, null, null, null);

  public static Purchases none() {
    return NONE;
  }
}
