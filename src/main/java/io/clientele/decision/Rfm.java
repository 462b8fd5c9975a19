package io.clientele.decision;

import org.jspecify.annotations.Nullable;

/** Recency, frequency and monetary value; the segment needs all three. */
public record Rfm(
    @Nullable Letter recency,
    @Nullable Letter frequency,
    @Nullable Letter monetary,
    @Nullable String segment) {

  /** One letter of the three: its score in points and its band. */
  public record Letter(int score, String band) {}
}
