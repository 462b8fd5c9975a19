package io.clientele.decisionlog;

import java.nio.file.Files;

/** What can be wrong with a place before anything is read from it, in plain words. */
final class Opening {

  private Opening() {}

  /** A reader must not make a database by looking for one. */
  static void requireFile(LogPlace place) {
    if (place.dialect() instanceof Sqlite sqlite && !Files.exists(sqlite.file())) {
      throw new LogFault(
          sqlite.file() + ": there is no decision log; start the service first, or give `--data`");
    }
  }

  static LogFault fault(LogPlace place, Exception failure) {
    if (failure instanceof LogFault already) {
      return already;
    }
    return new LogFault(
        "%s: the decision log can't be opened: %s"
            .formatted(place.dialect().shownUrl(), Reason.of(failure)),
        failure);
  }
}
