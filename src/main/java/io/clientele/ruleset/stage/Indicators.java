package io.clientele.ruleset.stage;

/** How many indicators of the composite score are known. */
public record Indicators(int known) {}
