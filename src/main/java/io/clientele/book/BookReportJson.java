package io.clientele.book;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads how a book was made, as JSON. */
public final class BookReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BookReportJson() {}

  /** Writes the report, indented and ended by a line break; the stream stays open. */
  public static void write(BookReport report, OutputStream to) throws IOException {
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      out.writeStartObject();
      out.writeStringField("asOf", report.asOf().toString());
      out.writeNumberField("customers", report.customers());
      out.writeNumberField("withoutOrders", report.withoutOrders());
      out.writeNumberField("netBelowZero", report.netBelowZero());
      out.writeNumberField("lookalikes", report.lookalikes());
      out.writeObjectFieldStart("unknownIndustries");
      for (Map.Entry<String, Long> each : report.unknownIndustries().entrySet()) {
        out.writeNumberField(each.getKey(), each.getValue());
      }
      out.writeEndObject();
      out.writeFieldName("sales12m");
      out.writeRawValue(report.sales12m().toPlainString());
      out.writeStringField("mapping", report.mappingDigest());
      out.writeArrayFieldStart("files");
      for (FileReport each : report.files()) {
        file(each, out);
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static void file(FileReport file, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("role", file.role());
    out.writeStringField("name", file.name());
    out.writeStringField("sha256", file.digest());
    out.writeStringField("encoding", file.encoding());
    out.writeNumberField("rows", file.rows());
    out.writeNumberField("used", file.used());
    out.writeNumberField("credits", file.credits());
    counts("refused", file.refused(), out);
    counts("leftOut", file.leftOut(), out);
    out.writeEndObject();
  }

  private static void counts(String name, Map<Reason, Long> counts, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<Reason, Long> each : counts.entrySet()) {
      out.writeNumberField(each.getKey().code(), each.getValue());
    }
    out.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableBook where that is something else
   */
  public static BookReport read(Path file) throws IOException {
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      List<FileReport> files = new ArrayList<>();
      json.required("files").forEach(each -> files.add(file(each)));
      return new BookReport(
          LocalDate.parse(json.required("asOf").asText()),
          json.required("mapping").asText(),
          files,
          json.required("customers").asLong(),
          json.required("withoutOrders").asLong(),
          json.required("netBelowZero").asLong(),
          json.required("lookalikes").asLong(),
          texts(json.path("unknownIndustries")), // books of before don't tell
          json.required("sales12m").decimalValue());
    } catch (JacksonException
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException damaged) {
      throw new UnreadableBook(
          "`%s`: it doesn't say how the book was made; import the book again".formatted(file));
    }
  }

  /**
   * How a book was made; empty where its file isn't there, or tells no more than day and customers,
   * as somebody may write it by other means.
   *
   * @throws UnreadableBook where it is something else
   */
  public static Optional<BookReport> find(Path file) throws IOException {
    boolean told =
        Files.isRegularFile(file) && JSON.readTree(Files.readAllBytes(file)).has("files");
    return told ? Optional.of(read(file)) : Optional.empty();
  }

  private static FileReport file(JsonNode file) {
    return new FileReport(
        file.required("name").asText(),
        file.required("role").asText(),
        file.required("sha256").asText(),
        file.required("encoding").asText(),
        file.required("rows").asLong(),
        file.required("used").asLong(),
        file.required("credits").asLong(),
        counts(file.required("refused")),
        counts(file.required("leftOut")));
  }

  private static Map<String, Long> texts(JsonNode counts) {
    Map<String, Long> read = new LinkedHashMap<>();
    counts.properties().forEach(each -> read.put(each.getKey(), each.getValue().asLong()));
    return read;
  }

  private static Map<Reason, Long> counts(JsonNode counts) {
    Map<Reason, Long> read = new EnumMap<>(Reason.class);
    for (Map.Entry<String, JsonNode> each : counts.properties()) {
      Reason reason = Reason.find(each.getKey()).orElseThrow(IllegalArgumentException::new);
      read.put(reason, each.getValue().asLong());
    }
    return read;
  }
}
