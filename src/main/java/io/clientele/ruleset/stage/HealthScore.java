package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** The health score, 0–100. */
public record HealthScore(BigDecimal healthScore) {}
