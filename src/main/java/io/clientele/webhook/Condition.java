package io.clientele.webhook;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a receiver was found lately; written by those who send, read by those who ask. */
final class Condition {

  private final Clock clock;
  private volatile @Nullable Instant lastDelivery;
  private volatile @Nullable String failure;

  Condition(Clock clock) {
    this.clock = clock;
  }

  void arrived() {
    lastDelivery = clock.instant();
    failure = null;
  }

  void failed(String why) {
    failure = why;
  }

  /** When an event arrived last; null where none did since the start. */
  @Nullable Instant lastDelivery() {
    return lastDelivery;
  }

  /** Why the last attempt failed; null where it didn't. */
  @Nullable String failure() {
    return failure;
  }
}
