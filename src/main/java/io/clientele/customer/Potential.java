package io.clientele.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the customer may buy yet. Growth is a fraction a year, −10 to 10.
 *
 * @param newProductFit HIGH, MEDIUM or LOW
 * @param estimatedPurchase yuan
 */
public record Potential(
    @Nullable BigDecimal industryGrowth,
    @Nullable BigDecimal budgetGrowth,
    @Nullable String newProductFit,
    @Nullable BigDecimal estimatedPurchase,
    @Nullable Boolean recentNeed,
    @Nullable Boolean hasBudget,
    @Nullable Boolean decisionChainClear) {

  private static final Potential NONE = new Potential(null, null, null, null, null, null, null);

  public static Potential none() {
    return NONE;
  }
}
