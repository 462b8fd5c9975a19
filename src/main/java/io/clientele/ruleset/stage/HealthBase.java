package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** Enough is known to score health: recency score in points, activity a month. */
public record HealthBase(int recencyScore, BigDecimal activity) {}
