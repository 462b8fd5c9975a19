package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** Loyalty points for each thousand yuan. */
public record PointsRate(BigDecimal rate, BigDecimal amount12m) {}
