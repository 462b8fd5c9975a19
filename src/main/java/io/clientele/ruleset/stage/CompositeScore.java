package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** The composite score, 0–100. */
public record CompositeScore(BigDecimal compositeScore) {}
