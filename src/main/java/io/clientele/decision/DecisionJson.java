package io.clientele.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes decisions as JSON: numbers never in exponent form, fields always in the same order. */
public final class DecisionJson {

  private static final JsonFactory JSON = new JsonFactory();

  private DecisionJson() {}

  /** Writes one decision and closes nothing but the JSON. */
  public static void write(Decision decision, Explain explain, OutputStream to) throws IOException {
    try (JsonGenerator out =
        JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      write(decision, explain, out);
    }
  }

  /** Writes one decision as a JSON value. */
  public static void write(Decision decision, Explain explain, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("decisionId", decision.decisionId());
    out.writeStringField("decidedAt", decision.decidedAt().toString());
    out.writeObjectFieldStart("release");
    out.writeNumberField("number", decision.release().number());
    out.writeStringField("digest", decision.release().digest());
    out.writeEndObject();
    writeDecided(decision.decided(), explain, out);
    out.writeEndObject();
  }

  /** Writes the fields that follow from facts, date and release alone. */
  public static void writeDecided(Decided decided, Explain explain, JsonGenerator out) throws IOException {
    out.writeStringField("customerId", decided.customer().customerId());
    out.writeStringField("asOf", decided.customer().asOf().toString());
    new AssessmentJson(out).write(decided.assessment());
    switch (explain) {
      case FULL -> explanation(decided.explanation(), out);
      case ROWS -> fired(decided.explanation(), out);
      case NONE -> {}
    }
  }

  private static void explanation(List<Firing> firings, JsonGenerator out) throws IOException {
    out.writeFieldName("explanation");
    out.writeRawValue("[");
    boolean first = true;
    for (Firing firing : firings) {
      if (!first) {
        out.writeRaw(',');
      }
      first = false;
      firing.rule().json().writeJson(out, firing.values());
    }
    out.writeRaw(']');
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
