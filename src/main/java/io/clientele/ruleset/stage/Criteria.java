package io.clientele.ruleset.stage;

/** For how many criteria of the ideal customer profile the fact is known. */
public record Criteria(int known) {}
