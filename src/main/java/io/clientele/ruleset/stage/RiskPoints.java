package io.clientele.ruleset.stage;

/** The sum of the risk factors' points. */
public record RiskPoints(int riskPoints) {}
