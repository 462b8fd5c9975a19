package io.clientele.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.table.Finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings for a program to read. */
public final class FindingsJson {

  private FindingsJson() {}

  /** Writes a report: counts, then the findings. */
  public static void write(List<Finding> findings, OutputStream to) throws IOException {
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      out.writeStartObject();
      writeFields(findings, out);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  /** Writes the fields {@code errors}, {@code warnings} and {@code findings} of an object. */
  public static void writeFields(List<Finding> findings, JsonGenerator out) throws IOException {
    out.writeNumberField("errors", count(findings, Severity.ERROR));
    out.writeNumberField("warnings", count(findings, Severity.WARNING));
    writeArray(findings, out);
  }

  /** Writes the field {@code findings} of an object. */
  public static void writeArray(List<Finding> findings, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      write(finding, out);
    }
    out.writeEndArray();
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).count();
  }

  private static void write(Finding finding, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", finding.code().id());
    out.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    out.writeObjectFieldStart("place");
    out.writeStringField("file", finding.place().file());
    out.writeStringField("sheet", finding.place().sheet());
    out.writeStringField("cell", finding.place().cell());
    out.writeEndObject();
    write("message", finding.message(), out);
    write("hint", finding.hint(), out);
    out.writeEndObject();
  }

  /** Writes a text in both languages, or null, as a field of an object. */
  public static void write(String name, @Nullable Text text, JsonGenerator out) throws IOException {
    if (text == null) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    out.writeStringField("en", text.en());
    out.writeStringField("zh", text.zh());
    out.writeEndObject();
  }

  /**
   * Reads findings that were written as an array.
   *
   * @return empty where they aren't such, or have a code that this version doesn't know
   */
  public static Optional<List<Finding>> read(JsonNode array) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode each : array) {
      Optional<FindingCode> code = FindingCode.of(each.path("code").asText());
      if (code.isEmpty()) {
        return Optional.empty();
      }
      JsonNode place = each.path("place");
      findings.add(
          new Finding(
              code.get(),
              each.path("severity").asText().equals("error") ? Severity.ERROR : Severity.WARNING,
              new Place(
                  place.path("file").asText(),
                  place.path("sheet").asText(),
                  place.path("cell").asText()),
              text(each.path("message")),
              text(each.path("hint"))));
    }
    return Optional.of(findings);
  }

  private static Text text(JsonNode node) {
    return new Text(node.path("en").asText(), node.path("zh").asText());
  }
}
