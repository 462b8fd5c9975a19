package io.clientele.ruleset.stage;

/** The composite level. */
public record CompositeStanding(String compositeLevel) {}
