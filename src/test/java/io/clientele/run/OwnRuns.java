package io.clientele.run;

import com.fasterxml.uuid.Generators;
import io.clientele.Example;
import io.clientele.book.Book;
import io.clientele.book.DatedId;
import io.clientele.customer.CustomerJson;
import io.clientele.release.Loading;
import io.clientele.release.Release;
import io.clientele.release.ReleaseLoader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Books and runs in folders of a test's own. */
public final class OwnRuns {

  private static final Release SHIPPED =
      ((Loading.Loaded) ReleaseLoader.loadFirst(Path.of("decision-tables"), null)).release();

  private OwnRuns() {}

  /** The release that ships. */
  public static Release release() {
    return SHIPPED;
  }

  /** A book of so many customers, our own cases over and over under new numbers. */
  public static Book book(Path folder, int customers) throws IOException {
    Files.createDirectories(folder);
    List<Example> examples = Example.golden();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(Book.FACTS))) {
      for (int i = 0; i < customers; i++) {
        var customer = examples.get(i % examples.size()).customer();
        String facts = new String(CustomerJson.of(customer), StandardCharsets.UTF_8);
        out.write(
            facts.replace(
                "\"customerId\":\"" + customer.customerId() + "\"",
                "\"customerId\":\"C-%06d\"".formatted(i)));
        out.write('\n');
      }
    }
    Files.writeString(
        folder.resolve(Book.REPORT),
        "{\"asOf\": \"2026-06-30\", \"customers\": %d}".formatted(customers));
    return Book.open(folder);
  }

  /** Decides by the release that ships and records nothing. */
  public static Deciding deciding() {
    return Deciding.unrecorded(SHIPPED, Clock.systemUTC(), Generators.timeBasedEpochGenerator());
  }

  /** A run of a book, done. */
  public static RunFolder run(Book book, Path target) throws IOException {
    RunFolder folder = RunMaker.begin(book, target, DatedId.of(book.asOf()), deciding());
    RunMaker.goOn(folder, deciding(), new RunProgress());
    return folder;
  }
}
