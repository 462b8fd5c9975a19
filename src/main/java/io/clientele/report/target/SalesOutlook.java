package io.clientele.report.target;

import io.clientele.run.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a run found about a customer, as the factors of a sales target see it; null where it isn't
 * known.
 */
public record SalesOutlook(
    @Nullable String quadrant,
    @Nullable String segment,
    @Nullable String accountTier,
    @Nullable String riskLevel,
    @Nullable BigDecimal growthScore) {

  static SalesOutlook of(Row customer) {
    return new SalesOutlook(
        customer.text("quadrant"),
        customer.text("rfm.segment"),
        customer.text("account.tier"),
        customer.text("risk.level"),
        customer.number("composite.growth"));
  }

  /** What was found, in the order of the table's inputs. */
  @Nullable Object[] inOrder() {
    return new @Nullable Object[] {quadrant, segment, accountTier, riskLevel, growthScore};
  }
}
