package io.clientele.bench;

import com.fasterxml.uuid.Generators;
import io.clientele.book.Book;
import io.clientele.book.BookFiles;
import io.clientele.book.BookMaker;
import io.clientele.book.BookReport;
import io.clientele.book.DatedId;
import io.clientele.book.Progress;
import io.clientele.release.Loading;
import io.clientele.release.ReleaseLoader;
import io.clientele.run.Deciding;
import io.clientele.run.RunFolder;
import io.clientele.run.RunMaker;
import io.clientele.run.RunProgress;
import io.clientele.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Makes a book of many customers with twenty order lines and ten interactions each, decides all of
 * them, and tells time and peak memory. Arguments: customers; {@code write} and a folder to write
 * the raw files alone.
 */
public final class BookBenchmark {

  private static final long SEED = 20261122;

  private BookBenchmark() {}

  public static void main(String[] args) throws IOException {
    int customers = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    if (args.length > 2 && args[1].equals("write")) {
      RawBook.write(Files.createDirectories(Path.of(args[2])), customers, SEED);
      return;
    }
    Path folder = Files.createTempDirectory("clientele-book");
    try {
      measure(folder, customers);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void measure(Path folder, int customers) throws IOException {
    long start = System.nanoTime();
    BookFiles files = RawBook.write(folder, customers, SEED);
    System.out.printf(
        "%,d customers, %,d order lines, %,d MB written in %.1f s%n",
        customers,
        (long) customers * RawBook.LINES_EACH,
        Files.size(files.orders()) >> 20,
        seconds(start));
    start = System.nanoTime();
    Path book = folder.resolve("book");
    BookReport report = BookMaker.make(files, RawBook.AS_OF, book, Progress.NONE);
    System.out.printf(
        "book made in %.1f s: %,d customers, %,.2f yuan; %s%n",
        seconds(start), report.customers(), report.sales12m(), peak());
    start = System.nanoTime();
    RunRecord run = decide(Book.open(book), folder.resolve("run"));
    System.out.printf(
        "run in %.1f s: %,d decided, %,d refused, %,.0f a second; %s%n",
        seconds(start), run.decided(), run.refused(), run.decided() / seconds(start), peak());
  }

  private static RunRecord decide(Book book, Path target) throws IOException {
    Loading loading = ReleaseLoader.loadFirst(Path.of("decision-tables"), null);
    Deciding deciding =
        Deciding.unrecorded(
            ((Loading.Loaded) loading).release(),
            Clock.systemUTC(),
            Generators.timeBasedEpochGenerator());
    RunFolder folder = RunMaker.begin(book, target, DatedId.of(book.asOf()), deciding);
    return RunMaker.goOn(folder, deciding, new RunProgress());
  }

  /** The most memory that the process held so far, heap and native. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("")
        : "peak memory unknown";
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
