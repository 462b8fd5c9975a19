package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** The account score and the growth dimension, 0–100. */
public record AccountScore(BigDecimal accountScore, BigDecimal growthScore) {}
