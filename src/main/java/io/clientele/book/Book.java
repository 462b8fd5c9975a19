package io.clientele.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A book that was made: a folder with the facts of every customer as of a day.
 *
 * @param asOf the day that the facts describe
 * @param customers how many there are, a line each in {@link #facts}
 */
public record Book(Path folder, LocalDate asOf, long customers) {

  /** The facts of a customer a line. */
  public static final String FACTS = "facts.ndjson";

  /** What was refused, and why. */
  public static final String QUARANTINE = "quarantine.csv";

  /** How the book was made. */
  public static final String REPORT = "book.json";

  /**
   * Opens the folder that {@link BookMaker} made.
   *
   * @throws UnreadableBook where it holds no book
   */
  public static Book open(Path folder) throws IOException {
    Path report = folder.resolve(REPORT);
    if (!Files.isRegularFile(report) || !Files.isRegularFile(folder.resolve(FACTS))) {
      throw new UnreadableBook(
          "`%s`: there is no book; name a folder that `book import` made".formatted(folder));
    }
    JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(report));
    try {
      return new Book(
          folder, LocalDate.parse(json.path("asOf").asText()), json.required("customers").asLong());
    } catch (DateTimeParseException | IllegalArgumentException damaged) {
      throw new UnreadableBook(
          "`%s`: it says no day and no number of customers; import the book again"
              .formatted(report));
    }
  }

  /** The file with the facts of every customer. */
  public Path facts() {
    return folder.resolve(FACTS);
  }
}
