package io.clientele;

import io.clientele.audit.Archive;
import io.clientele.customer.CustomerReader;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import io.clientele.release.PastReleases;
import io.clientele.release.Releases;
import io.clientele.scoring.LogRecorder;
import io.clientele.scoring.Recorder;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The decision log with what writes it and what reads it.
 *
 * @param archive null where nothing is recorded
 */
record DecisionRecord(
    @Nullable DecisionLog log,
    @Nullable PastReleases past,
    Recorder recorder,
    @Nullable Archive archive)
    implements AutoCloseable {

  /**
   * Opens the log that the settings name.
   *
   * @throws io.clientele.decisionlog.LogFault where it can't be opened
   */
  static DecisionRecord open(Settings settings, Releases releases, Clock clock) {
    LogPlace place = settings.log();
    if (place == null) {
      return new DecisionRecord(null, null, Recorder.NONE, null);
    }
    DecisionLog log = DecisionLog.open(place, LogLimits.usual(), clock);
    PastReleases past = new PastReleases(releases);
    return new DecisionRecord(
        log,
        past,
        new LogRecorder(log, "clientele " + Program.version()),
        new Archive(log, past, new CustomerReader(clock)));
  }

  /** Writes out what waits, then closes the log. */
  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
    if (past != null) {
      past.close();
    }
  }
}
