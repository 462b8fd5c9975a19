package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** The value index, and the value score of 0–100. */
public record ValueScore(BigDecimal valueIndex, BigDecimal valueScore) {}
