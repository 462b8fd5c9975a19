package io.clientele.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.Style;
import io.clientele.preview.ImpactReport.CauseCount;
import io.clientele.preview.ImpactReport.Matrix;
import io.clientele.preview.ImpactReport.RefusedLine;
import io.clientele.preview.ImpactReport.RoleActions;
import io.clientele.table.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes impact reports for a program to read. */
public final class ReportJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private ReportJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes a report as a JSON value. */
  public static void write(ImpactReport report, JsonGenerator out) throws IOException {
    new ReportJson(out).write(report);
  }

  /** Writes one who moves as a line. */
  static void writeLine(Mover mover, OutputStream to) throws IOException {
    try (JsonGenerator line =
        JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      new ReportJson(line).write(mover);
      line.writeRaw('\n');
    }
  }

  private void write(ImpactReport report) throws IOException {
    out.writeStartObject();
    out.writeNumberField("customers", report.customers());
    out.writeNumberField("changed", report.changed());
    out.writeNumberField("refused", report.refused());
    out.writeFieldName("amountMoved");
    out.writeNumber(Style.JSON.show(report.amountMoved()));
    list("matrices", report.matrices(), this::write);
    list("actions", report.actions(), this::write);
    list("causes", report.causes(), this::write);
    list("movers", report.movers(), this::write);
    out.writeNumberField("moversTotal", report.changed());
    list("refusals", report.refusals(), this::write);
    out.writeEndObject();
  }

  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  private <T> void list(String name, List<T> values, Writer<T> writer) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      writer.write(value);
    }
    out.writeEndArray();
  }

  private void write(Matrix matrix) throws IOException {
    out.writeStartObject();
    out.writeStringField("field", matrix.field().path());
    text("title", matrix.title());
    out.writeArrayFieldStart("codes");
    for (ImpactReport.Code code : matrix.codes()) {
      out.writeStartObject();
      out.writeStringField("code", code.code());
      text("label", code.label());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("cells");
    for (ImpactReport.Cell cell : matrix.cells()) {
      out.writeStartObject();
      out.writeStringField("from", cell.from());
      out.writeStringField("to", cell.to());
      out.writeNumberField("customers", cell.customers());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberField("moved", matrix.moved());
    out.writeEndObject();
  }

  private void write(RoleActions role) throws IOException {
    out.writeStartObject();
    out.writeStringField("ownerRole", role.ownerRole());
    text("label", role.label());
    out.writeNumberField("gained", role.gained());
    out.writeNumberField("lost", role.lost());
    out.writeEndObject();
  }

  private void write(CauseCount count) throws IOException {
    Cause cause = count.cause();
    out.writeStartObject();
    out.writeStringField("table", cause.table());
    number("row", cause.row());
    number("sheetRow", cause.sheetRow());
    out.writeStringField("file", cause.file());
    out.writeStringField("sheet", cause.sheet());
    out.writeStringField("cell", cause.cell());
    out.writeStringField("from", cause.from());
    out.writeStringField("to", cause.to());
    text("text", cause.text());
    out.writeNumberField("customers", count.customers());
    out.writeEndObject();
  }

  private void write(Mover mover) throws IOException {
    out.writeStartObject();
    out.writeStringField("customerId", mover.customerId());
    money("amount12m", mover.amount12m());
    out.writeArrayFieldStart("changes");
    for (Mover.FieldChange change : mover.changes()) {
      out.writeStartObject();
      out.writeStringField("field", change.field().path());
      out.writeStringField("from", change.from());
      out.writeStringField("to", change.to());
      out.writeEndObject();
    }
    out.writeEndArray();
    codes("actionsGained", mover.actionsGained());
    codes("actionsLost", mover.actionsLost());
    out.writeObjectFieldStart("firstDifference");
    out.writeStringField("from", mover.firstDifference().from());
    out.writeStringField("to", mover.firstDifference().to());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void write(RefusedLine line) throws IOException {
    out.writeStartObject();
    out.writeNumberField("line", line.line());
    out.writeStringField("customerId", line.customerId());
    out.writeStringField("message", line.message());
    out.writeEndObject();
  }

  private void codes(String name, List<String> codes) throws IOException {
    out.writeArrayFieldStart(name);
    for (String code : codes) {
      out.writeString(code);
    }
    out.writeEndArray();
  }

  private void money(String name, @Nullable BigDecimal yuan) throws IOException {
    out.writeFieldName(name);
    if (yuan == null) {
      out.writeNull();
    } else {
      out.writeNumber(Style.JSON.show(yuan));
    }
  }

  private void number(String name, @Nullable Integer number) throws IOException {
    out.writeFieldName(name);
    if (number == null) {
      out.writeNull();
    } else {
      out.writeNumber(number);
    }
  }

  private void text(String name, Text text) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("en", text.en());
    out.writeStringField("zh", text.zh());
    out.writeEndObject();
  }
}
