package io.clientele.http;

import com.fasterxml.uuid.Generators;
import io.clientele.book.Books;
import io.clientele.release.Releases;
import io.clientele.run.Kept;
import io.clientele.run.Runs;
import io.clientele.scoring.Recorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;

/** Books and runs in folders of their own. */
final class OwnBooks {

  private OwnBooks() {}

  static Books books() {
    try {
      return new Books(Files.createTempDirectory("clientele-books"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Runs runs(Releases releases) {
    try {
      return new Runs(
          Files.createTempDirectory("clientele-runs"),
          releases,
          Recorder.NONE,
          Kept.NOTHING,
          Clock.systemDefaultZone(),
          Generators.timeBasedEpochGenerator());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
