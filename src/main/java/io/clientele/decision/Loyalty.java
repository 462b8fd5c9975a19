package io.clientele.decision;

import org.jspecify.annotations.Nullable;

/** The band by recommendation score, and the points earned in a year; each when known. */
public record Loyalty(@Nullable String band, @Nullable Long points) {}
