package io.clientele.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far something is, in one line that is gone in the end. */
final class ProgressLine implements AutoCloseable {

  private static final long EVERY_MILLIS = 500;
  private static final int WIDTH = 79;

  private final Supplier<String> progress;
  private final PrintWriter err;
  private final @Nullable ScheduledExecutorService timer;

  private ProgressLine(
      Supplier<String> progress, PrintWriter err, @Nullable ScheduledExecutorService timer) {
    this.progress = progress;
    this.err = err;
    this.timer = timer;
  }

  /**
   * Begins to show.
   *
   * @param progress in words, at most a line
   * @param terminal whether there is anybody to see it
   */
  static ProgressLine start(Supplier<String> progress, PrintWriter err, boolean terminal) {
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
    err.print("\r" + progress.get() + " ");
    err.flush();
  }

  @Override
  public void close() {
    if (timer != null) {
      timer.shutdownNow();
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }
}
