package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.customer.CustomerReader;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import io.clientele.release.PastReleases;
import io.clientele.release.Releases;
import io.clientele.scoring.LogRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A decision log in a folder of its own, for a service in a test. */
record OwnLog(Path folder, DecisionLog log, LogRecorder recorder, Archive archive)
    implements AutoCloseable {

  static OwnLog open(Releases releases) {
    try {
      Path folder = Files.createTempDirectory("clientele-log");
      Clock clock = Clock.systemDefaultZone();
      DecisionLog log = DecisionLog.open(LogPlace.in(folder), LogLimits.usual(), clock, "test");
      return new OwnLog(
          folder,
          log,
          new LogRecorder(log),
          new Archive(log, new PastReleases(releases), new CustomerReader(clock)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
