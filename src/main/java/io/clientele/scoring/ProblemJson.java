package io.clientele.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.customer.Fault;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes problems as JSON. */
public final class ProblemJson {

  private static final String TYPE = "urn:clientele:problem:";
  private static final JsonFactory JSON = new JsonFactory();

  private ProblemJson() {}

  /**
   * Writes the answer to a request.
   *
   * @param instance the request's id
   */
  public static void write(Problem problem, String instance, OutputStream to) throws IOException {
    write(problem, instance, none -> {}, to);
  }

  /** What a problem says beside the usual: more fields of its object. */
  @FunctionalInterface
  public interface Extension {
    void write(JsonGenerator out) throws IOException;
  }

  /** Writes the answer to a request, with more fields. */
  public static void write(Problem problem, String instance, Extension more, OutputStream to)
      throws IOException {
    try (JsonGenerator out = generator(to)) {
      write(problem, instance, more, out);
    }
  }

  /** Writes the answer to one line of a batch. */
  static void writeLine(long line, Outcome.Refused refused, OutputStream to) throws IOException {
    try (JsonGenerator out = generator(to)) {
      out.writeStartObject();
      out.writeNumberField("line", line);
      out.writeStringField("customerId", refused.customerId().orElse(null));
      out.writeFieldName("problem");
      write(refused.problem(), null, none -> {}, out);
      out.writeEndObject();
    }
  }

  private static JsonGenerator generator(OutputStream to) throws IOException {
    return JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static void write(
      Problem problem, @Nullable String instance, Extension more, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("type", TYPE + problem.type());
    out.writeStringField("title", problem.title());
    out.writeNumberField("status", problem.status());
    out.writeStringField("detail", problem.detail());
    if (instance != null) {
      out.writeStringField("instance", instance);
    }
    out.writeArrayFieldStart("errors");
    for (Fault fault : problem.errors()) {
      out.writeStartObject();
      out.writeStringField("pointer", fault.pointer());
      out.writeStringField("code", fault.code());
      out.writeStringField("message", fault.message());
      out.writeEndObject();
    }
    out.writeEndArray();
    more.write(out);
    out.writeEndObject();
  }
}
