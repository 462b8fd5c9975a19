package io.clientele.decision;

/** Points for each part of the development priority, their sum and its level. */
public record Priority(
    int recency, int frequency, int monetary, int standing, int score, String level) {}
