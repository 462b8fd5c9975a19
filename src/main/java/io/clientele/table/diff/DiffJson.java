package io.clientele.table.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.io.IOException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two versions of the tables, for a program to read. */
public final class DiffJson {
  private final JsonGenerator out;
  private final ChangeWords words;

  public DiffJson(Forms forms, JsonGenerator out) {
    this.out = out;
    this.words = new ChangeWords(forms);
  }

  /** Writes the tables that differ as one list. */
  public void write(TablesDiff diff) throws IOException {
    out.writeStartArray();
    for (TableDiff table : diff.tables()) {
      write(table);
    }
    out.writeEndArray();
  }

  private void write(TableDiff table) throws IOException {
    out.writeStartObject();
    out.writeStringField("table", table.form().name());
    out.writeStringField("file", table.form().file());
    out.writeStringField("sheet", table.form().sheet());
    write("title", table.form().title());
    out.writeBooleanField("capped", table.capped());
    out.writeArrayFieldStart("changes");
    for (RowChange change : table.changes()) {
      write(change);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(RowChange change) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", change.kind());
    number("fromRow", change.from(), Row::number);
    number("row", change.to(), Row::number);
    number("fromSheetRow", change.from(), Row::sheetRow);
    number("sheetRow", change.to(), Row::sheetRow);
    out.writeArrayFieldStart("cells");
    for (CellChange cell : change.cells()) {
      out.writeStartObject();
      out.writeStringField("cell", cell.cell());
      out.writeStringField("column", cell.column().name());
      write("label", cell.column().label());
      out.writeStringField("from", cell.from());
      out.writeStringField("to", cell.to());
      out.writeEndObject();
    }
    out.writeEndArray();
    write("text", words.of(change));
    out.writeEndObject();
  }

  private void number(String name, @Nullable Row row, ToIntFunction<Row> of) throws IOException {
    out.writeFieldName(name);
    if (row == null) {
      out.writeNull();
    } else {
      out.writeNumber(of.applyAsInt(row));
    }
  }

  private void write(String name, Text text) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("en", text.en());
    out.writeStringField("zh", text.zh());
    out.writeEndObject();
  }
}
