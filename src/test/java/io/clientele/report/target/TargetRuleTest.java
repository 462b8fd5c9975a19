package io.clientele.report.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Shipped;
import java.math.BigDecimal;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class TargetRuleTest {

  private static final SalesOutlook NOTHING_KNOWN = new SalesOutlook(null, null, null, null, null);
  private static final SalesOutlook STAR_AT_GROWTH_80 =
      new SalesOutlook("STAR", "HIGH_VALUE", "HIGH_VALUE", "LOW", new BigDecimal("80.0"));

  private final TargetRule rule = TargetRule.of(Shipped.tables()).orElseThrow();

  private static AbstractStringAssert<?> assertTold(Weighed weighed) {
    return assertThat(weighed.base() + " " + weighed.factors() + " " + weighed.weight());
  }

  @Test
  void history_and_estimate_are_weighted_and_an_unknown_estimate_counts_as_history() {
    assertTold(rule.weigh(new BigDecimal("1000.00"), new BigDecimal("2000.00"), NOTHING_KNOWN))
        .isEqualTo("1300.00 [] 1300.00");
    assertTold(rule.weigh(new BigDecimal("1000.01"), null, NOTHING_KNOWN))
        .isEqualTo("1000.01 [] 1000.01");
  }

  @Test
  void every_factor_that_applies_multiplies() {
    assertTold(rule.weigh(new BigDecimal("1000.00"), null, STAR_AT_GROWTH_80))
        .isEqualTo("1000.00 [target-factors#1, target-factors#8] 1265.00");
  }

  @Test
  void who_bought_nothing_has_the_base_of_new_customers_or_more_by_the_estimate() {
    assertTold(rule.weigh(null, null, NOTHING_KNOWN)).isEqualTo("20000.00 [] 20000.00");
    assertTold(rule.weigh(BigDecimal.ZERO, new BigDecimal("100000"), NOTHING_KNOWN))
        .isEqualTo("30000.00 [] 30000.00");
  }
}
