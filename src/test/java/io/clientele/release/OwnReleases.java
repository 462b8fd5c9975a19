package io.clientele.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Releases in a data folder of a test's own, the tables that ship as release 1. */
public final class OwnReleases {

  private static final Path SHIPPED = Path.of("decision-tables");

  private OwnReleases() {}

  /** In a new temporary folder. */
  public static Releases start() {
    try {
      return in(Files.createTempDirectory("clientele-data"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** In a folder, as a service that is started again. */
  public static Releases in(Path data) {
    return in(data, Clock.systemUTC(), Gate.OPEN);
  }

  static Releases in(Path data, Clock clock, Gate gate) {
    Starting starting = StartUp.open(data, new Given(SHIPPED, false, null), clock, gate);
    if (starting instanceof Starting.Started started) {
      return started.releases();
    }
    throw new IllegalStateException(starting.toString());
  }
}
