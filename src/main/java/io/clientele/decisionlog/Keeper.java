package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done now and then, on a thread of its own: sign, sweep, refuse what waits too long.
 */
final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final long LOOK_MILLIS = 1000;
  private static final long SWEEP_MINUTES = 10;

  private final LogLimits limits;
  private final Clock clock;
  private final Checkpoints checkpoints;
  private final LogReader reader;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "decision-log-keeper");
            made.setDaemon(true);
            return made;
          });
  private volatile Head head = new Head(0, Hash.NONE, 0, Instant.EPOCH);
  private volatile long signedBlock;
  private volatile long signedNanos = System.nanoTime();

  Keeper(LogLimits limits, Clock clock, Checkpoints checkpoints, LogReader reader) {
    this.limits = limits;
    this.clock = clock;
    this.checkpoints = checkpoints;
    this.reader = reader;
  }

  /** The chain has a new end. */
  void moved(Head now) {
    head = now;
  }

  void start(Writer writer) {
    head = writer.head();
    Checkpoint last = checkpoints.last();
    signedBlock = last == null ? 0 : last.block();
    long look = Math.min(LOOK_MILLIS, limits.patience().toMillis() / 10);
    thread.scheduleWithFixedDelay(
        () -> safely(() -> look(writer)), look, look, TimeUnit.MILLISECONDS);
    thread.scheduleWithFixedDelay(
        () -> safely(() -> writer.add(new Chore(this::sweep))),
        SWEEP_MINUTES,
        SWEEP_MINUTES,
        TimeUnit.MINUTES);
  }

  private long sweep(java.sql.Connection connection, Chain chain) throws java.sql.SQLException {
    chain.lock(connection);
    Idempotency.sweep(connection, clock.instant());
    return 0;
  }

  /** A failure must not end what is repeated. */
  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.error("the decision log's housekeeping failed", failure);
    }
  }

  private void look(Writer writer) {
    writer.refuseStale();
    boolean many = head.block() - signedBlock >= limits.checkpointBlocks();
    boolean late = System.nanoTime() - signedNanos >= limits.checkpointEvery().toNanos();
    if (many || late) {
      checkpoint();
    }
  }

  /** Signs the head, unless it is signed already, or isn't what the last block gives. */
  Optional<Path> checkpoint() {
    Head now = head;
    signedNanos = System.nanoTime();
    try {
      if (now.count() > 0 && !reader.stands(now)) {
        LOG.error("the decision log's head isn't that of its last block; run `log verify`");
        signedBlock = now.block();
        return Optional.empty();
      }
      Optional<Path> file = checkpoints.write(now, clock.instant().truncatedTo(ChronoUnit.MICROS));
      signedBlock = now.block();
      return file;
    } catch (IOException | LogUnavailable failure) {
      LOG.error("no checkpoint of the decision log could be written", failure);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
