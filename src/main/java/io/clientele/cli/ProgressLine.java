package io.clientele.cli;

import io.clientele.preview.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a preview is, in one line that is gone in the end. */
final class ProgressLine implements AutoCloseable {

  private static final long EVERY_MILLIS = 500;

  private final Progress progress;
  private final PrintWriter err;
  private final @Nullable ScheduledExecutorService timer;

  private ProgressLine(
      Progress progress, PrintWriter err, @Nullable ScheduledExecutorService timer) {
    this.progress = progress;
    this.err = err;
    this.timer = timer;
  }

  /**
   * Begins to show.
   *
   * @param terminal whether there is anybody to see it
   */
  static ProgressLine start(Progress progress, PrintWriter err, boolean terminal) {
    if (!terminal) {
      return new ProgressLine(progress, err, null);
    }
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    ProgressLine line = new ProgressLine(progress, err, timer);
    var unused =
        timer.scheduleAtFixedRate(line::show, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return line;
  }

  private void show() {
    err.printf(
        Locale.ROOT,
        "\r%,d of %,d customers, %,.0f a second ",
        progress.decidedSoFar() + progress.refusedSoFar(),
        Math.max(0, progress.total()),
        progress.perSecond());
    err.flush();
  }

  @Override
  public void close() {
    if (timer != null) {
      timer.shutdownNow();
      err.print("\r" + " ".repeat(60) + "\r");
      err.flush();
    }
  }
}
