package io.clientele.table;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.table.xlsx.Ref;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sheets as JSON, with what their forms say of every column. */
public final class SheetJson {

  private static final Text REMARK = new Text("Remark", "备注");
  private static final Text NOTHING = new Text("", "");

  private SheetJson() {}

  /** Writes the field {@code sheets} of an object. */
  public static void writeArray(List<SheetView> sheets, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("sheets");
    for (SheetView sheet : sheets) {
      write(sheet, out);
    }
    out.writeEndArray();
  }

  private static void write(SheetView sheet, JsonGenerator out) throws IOException {
    TableForm form = sheet.form();
    out.writeStartObject();
    out.writeStringField("file", sheet.file());
    out.writeStringField("sheet", sheet.sheet());
    out.writeStringField("table", form == null ? null : form.name());
    out.writeStringField("model", form == null ? null : form.model());
    out.writeStringField("policy", form == null ? null : lower(form.policy().name()));
    FindingsJson.write(
        "title", form == null ? new Text(sheet.sheet(), sheet.sheet()) : form.title(), out);
    FindingsJson.write("about", form == null ? NOTHING : form.about(), out);
    columns(form, out);
    rows(sheet.rows(), out);
    out.writeEndObject();
  }

  private static void columns(@Nullable TableForm form, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("columns");
    if (form != null) {
      column(TechnicalRows.REMARK_COLUMN, "remark", "remark", null, "text", out);
      texts(REMARK, null, null, out);
      int at = TechnicalRows.FIRST_COLUMN;
      for (Column each : form.columns()) {
        String kind = each.isCondition() ? "condition" : "outcome";
        String is = each.is() == null ? null : each.is().sign();
        column(at, kind, each.name(), is, lower(each.type().name()), out);
        texts(each.label(), each.unit(), each.note(), out);
        at++;
      }
    }
    out.writeEndArray();
  }

  private static void column(
      int at, String kind, String name, @Nullable String is, String type, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("letter", new Ref(1, at).letters());
    out.writeStringField("kind", kind);
    out.writeStringField("name", name);
    out.writeStringField("is", is);
    out.writeStringField("type", type);
  }

  private static void texts(Text label, @Nullable Text unit, @Nullable Text note, JsonGenerator out)
      throws IOException {
    FindingsJson.write("label", label, out);
    FindingsJson.write("unit", unit, out);
    FindingsJson.write("note", note, out);
    out.writeEndObject();
  }

  private static void rows(List<SheetView.ViewRow> rows, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("rows");
    for (SheetView.ViewRow row : rows) {
      out.writeStartObject();
      out.writeNumberField("row", row.row());
      if (row.number() == null) {
        out.writeNullField("number");
      } else {
        out.writeNumberField("number", row.number());
      }
      out.writeObjectFieldStart("cells");
      for (var cell : row.cells().entrySet()) {
        out.writeStringField(cell.getKey(), cell.getValue());
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
