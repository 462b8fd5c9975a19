package io.clientele.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link BookReportJson} wrote. */
public final class BookReportReader {

  private BookReportReader() {}

  /**
   * How a book was made; empty where its file isn't there, or tells no more than day and customers,
   * as somebody may write it by other means.
   *
   * @throws UnreadableBook where it is something else
   */
  public static Optional<BookReport> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
    if (!json.has("files")) {
      return Optional.empty();
    }
    try {
      List<FileReport> files = new ArrayList<>();
      json.required("files").forEach(each -> files.add(file(each)));
      return Optional.of(
          new BookReport(
              LocalDate.parse(json.required("asOf").asText()),
              json.required("mapping").asText(),
              files,
              json.required("customers").asLong(),
              json.required("withoutOrders").asLong(),
              json.required("netBelowZero").asLong(),
              json.required("lookalikes").asLong(),
              json.required("sales12m").decimalValue()));
    } catch (DateTimeException | IllegalArgumentException | IllegalStateException damaged) {
      throw new UnreadableBook(
          "`%s`: it doesn't say how a book was made; import the book again".formatted(file));
    }
  }

  private static FileReport file(JsonNode json) {
    return new FileReport(
        json.required("name").asText(),
        json.required("role").asText(),
        json.required("sha256").asText(),
        json.required("encoding").asText(),
        json.required("rows").asLong(),
        json.required("used").asLong(),
        json.required("credits").asLong(),
        counts(json.required("refused")),
        counts(json.required("leftOut")));
  }

  private static Map<Reason, Long> counts(JsonNode json) {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    json.properties()
        .forEach(
            each ->
                counts.put(
                    Reason.valueOf(each.getKey().toUpperCase(Locale.ROOT).replace('-', '_')),
                    each.getValue().asLong()));
    return counts;
  }
}
