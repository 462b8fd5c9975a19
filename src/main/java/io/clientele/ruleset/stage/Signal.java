package io.clientele.ruleset.stage;

/** A warning signal that is true. */
public record Signal(String signal) {}
