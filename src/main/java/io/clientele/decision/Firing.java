package io.clientele.decision;

import org.jspecify.annotations.Nullable;

/**
 * A rule applied: what it saw and, for a formula, what it gave. The array is the firing's own and
 * is never changed.
 */
public record Firing(Rule rule, @Nullable Object[] values) {}
