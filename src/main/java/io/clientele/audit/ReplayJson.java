package io.clientele.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.audit.ReplayRun.Summary;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.ResultField;
import io.clientele.decisionlog.Kept;
import java.io.IOException;
import java.util.Map;

/** Writes what came of deciding again as JSON. */
public final class ReplayJson {

  private ReplayJson() {}

  /** Writes one decision that was made again. */
  public static void write(Replay.Made made, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("decisionId", made.decision().decisionId());
    made(made, out);
    out.writeEndObject();
  }

  /** Writes one decision of many. */
  public static void write(Kept kept, Replay replay, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("decisionId", kept.id().toString());
    out.writeStringField("customerId", kept.customerId());
    if (replay instanceof Replay.Made made) {
      made(made, out);
    } else if (replay instanceof Replay.Impossible impossible) {
      out.writeStringField("impossible", impossible.why());
    }
    out.writeEndObject();
  }

  private static void made(Replay.Made made, JsonGenerator out) throws IOException {
    DecisionJson.writeRelease(made.decision().release(), out);
    out.writeBooleanField("identical", made.identical());
    out.writeArrayFieldStart("differences");
    for (Difference each : made.differences()) {
      out.writeStartObject();
      out.writeStringField("path", each.path());
      out.writeFieldName("recorded");
      out.writeRawValue(each.recorded());
      out.writeFieldName("replayed");
      out.writeRawValue(each.replayed());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Writes what a run found. */
  public static void write(Summary summary, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("replayed", summary.replayed());
    out.writeNumberField("identical", summary.identical());
    out.writeNumberField("different", summary.different());
    out.writeNumberField("erased", summary.erased());
    out.writeNumberField("impossible", summary.impossible());
    out.writeObjectFieldStart("moved");
    for (Map.Entry<ResultField, Long> each : summary.moved().entrySet()) {
      out.writeNumberField(each.getKey().path(), each.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }
}
