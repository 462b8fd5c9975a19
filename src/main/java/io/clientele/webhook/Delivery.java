package io.clientele.webhook;

import io.clientele.decisionlog.Follower;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an event until it arrives, or is given up for now. */
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Target target;
  private final Courier courier;
  private final Follower follower;
  private final Limits limits;
  private final Counts counts;
  private final Condition condition;

  Delivery(
      Target target,
      Courier courier,
      Follower follower,
      Limits limits,
      Counts counts,
      Condition condition) {
    this.target = target;
    this.courier = courier;
    this.follower = follower;
    this.limits = limits;
    this.counts = counts;
    this.condition = condition;
  }

  /** Sends an event as often as usual. */
  boolean deliver(Event event) throws InterruptedException {
    return deliver(event, limits.attempts());
  }

  /**
   * Sends an event.
   *
   * @return whether it arrived; where it didn't, it is a dead letter now
   */
  boolean deliver(Event event, int attempts) throws InterruptedException {
    String why = "";
    for (int attempt = 1; attempt <= attempts; attempt++) {
      if (attempt > 1) {
        Thread.sleep(pause(attempt - 1).toMillis());
      }
      Optional<String> failure = courier.bring(event, target);
      if (failure.isEmpty()) {
        counts.delivered.increment();
        condition.arrived();
        return true;
      }
      why = failure.get();
      counts.failed.increment();
      condition.failed(why);
    }
    follower.setAside(event.seq(), event.part(), attempts, why);
    counts.dead.increment();
    LOG.warn("webhook event {} is a dead letter: {}", event.id(), why);
    return false;
  }

  /** After so many failures; a random part of it, so that many senders don't knock together. */
  private Duration pause(int failures) {
    long full =
        Math.min(
            limits.longestPause().toMillis(),
            limits.firstPause().toMillis() << Math.min(30, failures - 1));
    return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
  }
}
