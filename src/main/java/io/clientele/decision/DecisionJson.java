package io.clientele.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes decisions as JSON: numbers never in exponent form, fields always in the same order. */
public final class DecisionJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final ThreadLocal<JsonBuffer> BUFFER = ThreadLocal.withInitial(JsonBuffer::new);

  /** A decision without its explanation. */
  private static final int USUAL_BYTES = 4096;

  private DecisionJson() {}

  /** Writes one decision and closes nothing but the JSON. */
  public static void write(Decision decision, Explain explain, OutputStream to) throws IOException {
    try (JsonGenerator out =
        JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      write(decision, explain, out, to);
    }
  }

  /** One decision as bytes of UTF-8. */
  public static byte[] of(Decision decision, Explain explain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try {
      write(decision, explain, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Decision decision, Explain explain, JsonGenerator out, OutputStream to)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("decisionId", decision.decisionId());
    out.writeStringField("decidedAt", decision.decidedAt().toString());
    writeRelease(decision.release(), out);
    Decided decided = decision.decided();
    writeFound(decided, out);
    switch (explain) {
      case FULL -> explanation(decided.explanation(), out, to);
      case ROWS -> fired(decided.explanation(), out);
      case NONE -> {}
    }
    out.writeEndObject();
  }

  /** Writes who decided as the field {@code release}. */
  public static void writeRelease(ReleaseRef release, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("release");
    out.writeNumberField("number", release.number());
    out.writeStringField("digest", release.digest());
    out.writeEndObject();
  }

  /** Writes the fields that follow from facts, date and release alone, without the explanation. */
  public static void writeFound(Decided decided, JsonGenerator out) throws IOException {
    out.writeStringField("customerId", decided.customer().customerId());
    out.writeStringField("asOf", decided.customer().asOf().toString());
    new AssessmentJson(out).write(decided.assessment());
  }

  /** Past the generator, which would take every piece through its own buffer. */
  private static void explanation(List<Firing> firings, JsonGenerator out, OutputStream to)
      throws IOException {
    out.writeFieldName("explanation");
    out.writeRawValue("[");
    out.flush();
    JsonBuffer buffer = BUFFER.get().clear();
    boolean first = true;
    for (Firing firing : firings) {
      if (!first) {
        buffer.raw(',');
      }
      first = false;
      firing.rule().json().write(firing.values(), buffer);
    }
    buffer.raw(']');
    buffer.writeTo(to);
  }

  private static void fired(List<Firing> firings, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("fired");
    for (Firing firing : firings) {
      if (firing.rule() instanceof RowRule row) {
        out.writeStartArray();
        out.writeString(row.table());
        out.writeNumber(row.row());
        out.writeEndArray();
      }
    }
    out.writeEndArray();
  }

  static void number(JsonGenerator out, String name, @Nullable BigDecimal number)
      throws IOException {
    out.writeFieldName(name);
    if (number == null) {
      out.writeNull();
    } else {
      out.writeRawValue(Numbers.plain(number));
    }
  }

  static void number(JsonGenerator out, String name, @Nullable Integer number) throws IOException {
    out.writeFieldName(name);
    if (number == null) {
      out.writeNull();
    } else {
      out.writeNumber(number);
    }
  }
}
