package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** All that the development priority needs. */
public record PriorityBase(
    int daysSinceInteraction,
    BigDecimal interactionsPerMonth,
    BigDecimal estimatedPurchase,
    String industryStanding) {}
