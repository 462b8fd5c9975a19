package io.clientele.run;

import io.clientele.book.Book;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Where a run is kept: what it is ({@code run.json}), the book's facts, the decisions a line each
 * ({@code decisions.ndjson}), and both together as two tables, {@code customers.parquet} and {@code
 * actions.parquet}. While it goes on, finished parts of the decisions stand in a folder.
 */
public record RunFolder(Path path) {

  private static final String PARTS = "parts";
  private static final String UNFINISHED = ".part";

  Path record() {
    return path.resolve("run.json");
  }

  /** The facts that were decided, a customer a line. */
  public Path facts() {
    return path.resolve(Book.FACTS);
  }

  /** How the book was made; not there where somebody made it by other means. */
  public Path book() {
    return path.resolve(Book.REPORT);
  }

  /** What was refused when the book was made. */
  public Path quarantine() {
    return path.resolve(Book.QUARANTINE);
  }

  /** The decisions, a customer a line, in the order of the facts. */
  public Path decisions() {
    return path.resolve("decisions.ndjson");
  }

  /** A row for each customer: facts and results. */
  public Path customers() {
    return path.resolve("customers.parquet");
  }

  /** A row for each action advised. */
  public Path actions() {
    return path.resolve("actions.parquet");
  }

  Path parts() {
    return path.resolve(PARTS);
  }

  Path part(int number) {
    return parts().resolve(String.format(Locale.ROOT, "%06d.ndjson", number));
  }

  /** How many parts are finished; they are numbered from 0 without a gap. */
  int finishedParts() {
    int parts = 0;
    while (Files.exists(part(parts))) {
      parts++;
    }
    return parts;
  }

  /** Where a file is written until it is whole. */
  static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + UNFINISHED);
  }

  /** Gives a file its name, once it is on the disk. */
  static void finish(Path file) throws IOException {
    Path written = unfinished(file);
    try (FileChannel open = FileChannel.open(written, StandardOpenOption.WRITE)) {
      open.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && File.separatorChar == '/') {
      try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
        open.force(true);
      }
    }
  }

  void write(RunRecord run) throws IOException {
    Files.write(unfinished(record()), RunJson.bytes(run));
    finish(record());
  }

  /**
   * What the run is.
   *
   * @throws UnreadableRun where the folder holds none
   */
  public RunRecord read() throws IOException {
    if (!Files.isRegularFile(record())) {
      throw new UnreadableRun("`%s`: there is no run; name a folder with one".formatted(path));
    }
    try {
      return RunJson.read(Files.readAllBytes(record()));
    } catch (IOException damaged) {
      throw new UnreadableRun(
          "`%s`: %s; decide the book again".formatted(record(), damaged.getMessage()), damaged);
    }
  }
}
