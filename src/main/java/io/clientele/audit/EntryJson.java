package io.clientele.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.DecisionJson;
import io.clientele.decisionlog.Kept;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes what lists and exports say of an entry of the decision log. */
public final class EntryJson {

  private EntryJson() {}

  /** Writes an entry as a JSON object. */
  public static void write(Kept kept, JsonGenerator out) throws IOException {
    Results results = Results.of(kept.tags());
    out.writeStartObject();
    out.writeStringField("decisionId", kept.id().toString());
    out.writeStringField("decidedAt", kept.decidedAt().toString());
    out.writeStringField("kind", kept.kind().name().toLowerCase(Locale.ROOT));
    out.writeStringField("caller", kept.caller());
    out.writeStringField("customerId", kept.customerId());
    out.writeStringField("asOf", kept.asOf().toString());
    DecisionJson.writeRelease(Archive.ref(kept), out);
    out.writeStringField("engine", kept.engine());
    out.writeBooleanField("erased", kept.erased());
    out.writeObjectFieldStart("results");
    for (Results.Result each : results.results()) {
      out.writeStringField(each.path(), each.code());
    }
    out.writeEndObject();
    list("actions", results.actions(), out);
    list("rules", results.rules(), out);
    out.writeEndObject();
  }

  private static void list(String name, List<String> values, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
