package io.clientele.decision;

/** Points for the criteria of the ideal customer profile that are met, and the fit. */
public record Icp(int score, String fit) {}
