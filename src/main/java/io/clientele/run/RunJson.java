package io.clientele.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.book.DatedId;
import io.clientele.decision.ReleaseRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Writes and reads what a run is, as JSON. */
public final class RunJson {

  private RunJson() {}

  /** Writes the fields of a run into the object that is open. */
  public static void write(RunRecord run, JsonGenerator out) throws IOException {
    out.writeStringField("id", run.id().text());
    out.writeStringField("asOf", run.asOf().toString());
    out.writeNumberField("customers", run.customers());
    out.writeStringField("facts", run.factsDigest());
    out.writeObjectFieldStart("release");
    out.writeNumberField("number", run.release().number());
    out.writeStringField("digest", run.release().digest());
    out.writeEndObject();
    out.writeBooleanField("recorded", run.recorded());
    out.writeStringField("startedAt", run.startedAt().toString());
    Instant ended = run.endedAt();
    out.writeStringField("endedAt", ended == null ? null : ended.toString());
    out.writeNumberField("decided", run.decided());
    out.writeNumberField("refused", run.refused());
  }

  static byte[] bytes(RunRecord run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes).useDefaultPrettyPrinter()) {
      out.writeStartObject();
      write(run, out);
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IOException where that is something else
   */
  static RunRecord read(byte[] bytes) throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes);
    try {
      JsonNode release = json.required("release");
      return new RunRecord(
          new DatedId(json.required("id").asText()),
          LocalDate.parse(json.required("asOf").asText()),
          json.required("customers").asLong(),
          json.required("facts").asText(),
          new ReleaseRef(release.required("number").asInt(), release.required("digest").asText()),
          json.required("recorded").asBoolean(),
          Instant.parse(json.required("startedAt").asText()),
          json.required("endedAt").isNull() ? null : Instant.parse(json.get("endedAt").asText()),
          json.required("decided").asLong(),
          json.required("refused").asLong());
    } catch (DateTimeException | IllegalArgumentException damaged) {
      throw new IOException("it is not the record of a run: " + damaged.getMessage(), damaged);
    }
  }
}
