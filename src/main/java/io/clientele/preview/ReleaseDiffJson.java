package io.clientele.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.preview.ReleaseDiff.Version;
import io.clientele.scenario.diff.ScenarioDiffJson;
import io.clientele.table.Forms;
import io.clientele.table.diff.DiffJson;
import java.io.IOException;
import java.util.Locale;

/** Writes what differs between two versions, for a program to read. */
public final class ReleaseDiffJson {
  private ReleaseDiffJson() {}

  /** Writes a difference as a JSON value. */
  public static void write(ReleaseDiff diff, Forms forms, JsonGenerator out) throws IOException {
    out.writeStartObject();
    write("from", diff.from(), out);
    write("to", diff.to(), out);
    out.writeFieldName("tables");
    new DiffJson(forms, out).write(diff.tables());
    out.writeArrayFieldStart("rules");
    for (RuleChange rule : diff.rules()) {
      out.writeStartObject();
      out.writeStringField("file", rule.file());
      out.writeStringField("kind", rule.kind().name().toLowerCase(Locale.ROOT));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeFieldName("scenarios");
    ScenarioDiffJson.write(diff.scenarios(), out);
    out.writeEndObject();
  }

  private static void write(String name, Version version, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeFieldName("number");
    if (version.number() == null) {
      out.writeNull();
    } else {
      out.writeNumber(version.number());
    }
    out.writeStringField("digest", version.digest());
    out.writeEndObject();
  }
}
