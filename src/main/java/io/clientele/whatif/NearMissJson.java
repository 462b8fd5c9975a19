package io.clientele.whatif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.Style;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes near misses for a program to read. */
public final class NearMissJson {

  private NearMissJson() {}

  /** Writes them as a JSON array, in the order given. */
  public static void write(List<NearMiss> misses, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (NearMiss miss : misses) {
      write(miss, out);
    }
    out.writeEndArray();
  }

  private static void write(NearMiss miss, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("model", miss.model());
    out.writeStringField("rule", miss.row().toString());
    source(miss.row(), miss.cell(), out);
    out.writeStringField("fact", miss.fact());
    text("label", miss.label(), out);
    value("value", miss.actual(), out);
    out.writeStringField("condition", miss.condition());
    value("distance", miss.distance(), out);
    value("relative", miss.relative(), out);
    out.writeObjectFieldStart("sets");
    for (Map.Entry<String, Object> set : new TreeMap<>(miss.sets()).entrySet()) {
      value(set.getKey(), set.getValue(), out);
    }
    out.writeEndObject();
    text("text", miss.text(), out);
    out.writeEndObject();
  }

  /** Where a row stands, and the one cell that matters. */
  static void source(Row row, String cell, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("source");
    out.writeStringField("file", row.form().file());
    out.writeStringField("sheet", row.form().sheet());
    out.writeNumberField("row", row.sheetRow());
    out.writeStringField("cell", cell);
    out.writeEndObject();
  }

  static void text(String name, Text text, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("en", text.en());
    out.writeStringField("zh", text.zh());
    out.writeEndObject();
  }

  /** A number, flag or text; null where there is none. */
  static void value(String name, @Nullable Object value, JsonGenerator out) throws IOException {
    out.writeFieldName(name);
    if (value == null) {
      out.writeNull();
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(Style.JSON.show(number));
    } else if (value instanceof Integer count) {
      out.writeNumber(count);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else {
      out.writeString(value.toString());
    }
  }
}
