package io.clientele;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Erased;
import io.clientele.decisionlog.LogUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases from the decision log whatever is older than a period, once an hour. */
final class Retention implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final DecisionLog log;
  private final Period period;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "decision-log-retention");
            made.setDaemon(true);
            return made;
          });

  /**
   * Starts with what is too old now.
   *
   * @param period positive
   */
  Retention(DecisionLog log, Period period, Clock clock) {
    this.log = log;
    this.period = period;
    this.clock = clock;
    thread.scheduleWithFixedDelay(this::erase, 0, 1, TimeUnit.HOURS);
  }

  private void erase() {
    try {
      Erased erased = log.retain(oldest(), "older than " + period, "retention");
      if (erased.entries() > 0) {
        LOG.info("erased {} decisions older than {}", erased.entries(), period);
      }
    } catch (LogUnavailable away) {
      LOG.warn("nothing was erased that is older than {}: {}", period, away.getMessage());
    } catch (RuntimeException failure) { // must not end what is repeated
      LOG.error("retention failed", failure);
    }
  }

  /** The start of the first day that is kept. */
  private Instant oldest() {
    return LocalDate.now(clock).minus(period).atStartOfDay(clock.getZone()).toInstant();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
