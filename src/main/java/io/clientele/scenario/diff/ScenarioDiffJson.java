package io.clientele.scenario.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.scenario.Heading;
import io.clientele.scenario.Scenario;
import io.clientele.table.SheetRow;
import io.clientele.table.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two versions of the scenarios, for a program to read. */
public final class ScenarioDiffJson {

  private ScenarioDiffJson() {}

  /** Writes the scenarios that differ as one list. */
  public static void write(ScenariosDiff diff, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (ScenarioChange change : diff.changes()) {
      write(change, out);
    }
    out.writeEndArray();
  }

  private static void write(ScenarioChange change, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", change.kind());
    write("from", change.from(), out);
    write("to", change.to(), out);
    out.writeArrayFieldStart("cells");
    for (CellChange cell : change.cells()) {
      out.writeStartObject();
      out.writeStringField("cell", cell.cell());
      out.writeStringField("column", column(cell.heading()));
      out.writeStringField("from", cell.from());
      out.writeStringField("to", cell.to());
      out.writeEndObject();
    }
    out.writeEndArray();
    Text text = ChangeWords.of(change);
    out.writeObjectFieldStart("text");
    out.writeStringField("en", text.en());
    out.writeStringField("zh", text.zh());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void write(String name, @Nullable Scenario scenario, JsonGenerator out)
      throws IOException {
    out.writeFieldName(name);
    if (scenario == null) {
      out.writeNull();
      return;
    }
    SheetRow place = scenario.sheetRow();
    out.writeStartObject();
    out.writeStringField("scenario", scenario.name());
    out.writeStringField("file", place.file());
    out.writeStringField("sheet", place.sheet());
    out.writeNumberField("row", place.row());
    out.writeEndObject();
  }

  /** As the headings of a scenarios sheet call it. */
  private static String column(Heading heading) {
    if (heading instanceof Heading.OfFact of) {
      return of.fact().place();
    }
    return heading instanceof Heading.OfResult of ? "expect " + of.result().path() : "scenario";
  }
}
