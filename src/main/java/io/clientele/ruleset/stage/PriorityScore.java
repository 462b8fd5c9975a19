package io.clientele.ruleset.stage;

/** The sum of the priority points. */
public record PriorityScore(int priorityScore) {}
