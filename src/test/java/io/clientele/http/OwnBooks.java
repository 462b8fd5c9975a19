package io.clientele.http;

import com.fasterxml.uuid.Generators;
import io.clientele.book.BookFiles;
import io.clientele.book.BookJob;
import io.clientele.book.BookRequest;
import io.clientele.book.Books;
import io.clientele.release.Releases;
import io.clientele.run.Kept;
import io.clientele.run.RunJob;
import io.clientele.run.Runs;
import io.clientele.scoring.Recorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Books and runs in folders of their own. */
final class OwnBooks {

  private static final Path EXAMPLE = Path.of("examples/book");
  private static final List<String> FILES =
      List.of("customers.csv", "orders.csv", "interactions.csv", "mapping.yaml");

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

  /** The project's example, imported. */
  static BookJob example(Books books) {
    try {
      Path incoming = books.receive();
      for (String each : FILES) {
        Files.copy(EXAMPLE.resolve(each), incoming.resolve(each));
      }
      BookFiles files =
          new BookFiles(
              incoming.resolve("customers.csv"),
              incoming.resolve("orders.csv"),
              incoming.resolve("interactions.csv"),
              incoming.resolve("mapping.yaml"));
      BookJob job = books.start(incoming, new BookRequest(files, LocalDate.parse("2026-06-30")));
      await(() -> job.status().state() == BookJob.State.DONE);
      return job;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A run of a book, done. */
  static String run(Runs runs, Books books, BookJob book) {
    try {
      String id = runs.start(books.open(book)).run().id().text();
      await(() -> runs.find(id).orElseThrow().state() == RunJob.State.DONE);
      return id;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void await(BooleanSupplier done) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it isn't done after two minutes");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
