package io.clientele.decisionlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as both databases keep them: microseconds since 1970. */
final class Micros {

  private static final long A_SECOND = 1_000_000;
  private static final long FURTHEST = Long.MAX_VALUE / A_SECOND;

  private Micros() {}

  /** Beyond what fits, the furthest that does: a moment set by hand must not break a proof. */
  static long of(Instant moment) {
    long seconds = moment.getEpochSecond();
    if (seconds >= FURTHEST) {
      return Long.MAX_VALUE;
    }
    return seconds < -FURTHEST
        ? Long.MIN_VALUE
        : seconds * A_SECOND + moment.getNano() / (1_000_000_000 / A_SECOND);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
