package io.clientele;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.LogFault;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import io.clientele.release.Releases;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The decision log, opened while the tables are read: each takes a second or more. Before there is
 * a release nothing is opened ahead, so that a first start that is refused leaves nothing behind.
 */
final class OpeningLog implements AutoCloseable {

  private final @Nullable LogPlace place;
  private final Clock clock;
  private final Optional<CompletableFuture<DecisionLog>> ahead;
  private boolean taken;

  private OpeningLog(@Nullable LogPlace place, boolean ahead, Clock clock) {
    this.place = place;
    this.clock = clock;
    this.ahead =
        place == null || !ahead
            ? Optional.empty()
            : Optional.of(CompletableFuture.supplyAsync(() -> open(place, clock)));
  }

  /** Begins to open the log that the settings name. */
  static OpeningLog begin(Settings settings, Clock clock) {
    return new OpeningLog(settings.log(), Releases.areIn(settings.data()), clock);
  }

  /**
   * The log, open; empty where nothing is to be recorded. Whoever takes it closes it.
   *
   * @throws LogFault where it can't be opened
   */
  Optional<DecisionLog> take() {
    taken = true;
    if (place == null) {
      return Optional.empty();
    }
    return Optional.of(ahead.isEmpty() ? open(place, clock) : opened(ahead.get()));
  }

  private static DecisionLog opened(CompletableFuture<DecisionLog> log) {
    try {
      return log.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof LogFault fault) {
        throw fault;
      }
      throw failed;
    }
  }

  private static DecisionLog open(LogPlace place, Clock clock) {
    return DecisionLog.open(place, LogLimits.usual(), clock, Program.engine());
  }

  /** Closes the log if nobody took it. */
  @Override
  public void close() {
    if (!taken) {
      ahead.map(log -> log.exceptionally(failed -> null).join()).ifPresent(DecisionLog::close);
    }
  }
}
