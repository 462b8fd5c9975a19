package io.clientele.ruleset.stage;

/** The sum of the criteria's points. */
public record IcpScore(int icpScore) {}
