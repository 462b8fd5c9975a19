package io.clientele.ruleset.stage;

/** A weight or parameter asked for by name. */
public record Parameter(String name) {}
