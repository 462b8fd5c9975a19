package io.clientele.book;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes how a book was made as JSON. */
public final class BookReportJson {

  private BookReportJson() {}

  /** Writes the report, indented and ended by a line break; the stream stays open. */
  public static void write(BookReport report, OutputStream to) throws IOException {
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      out.writeStartObject();
      out.writeStringField("asOf", report.asOf().toString());
      out.writeNumberField("customers", report.customers());
      out.writeNumberField("withoutOrders", report.withoutOrders());
      out.writeNumberField("netBelowZero", report.netBelowZero());
      out.writeNumberField("lookalikes", report.lookalikes());
      out.writeFieldName("sales12m");
      out.writeRawValue(report.sales12m().toPlainString());
      out.writeStringField("mapping", report.mappingDigest());
      out.writeArrayFieldStart("files");
      for (FileReport each : report.files()) {
        file(each, out);
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static void file(FileReport file, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("role", file.role());
    out.writeStringField("name", file.name());
    out.writeStringField("sha256", file.digest());
    out.writeStringField("encoding", file.encoding());
    out.writeNumberField("rows", file.rows());
    out.writeNumberField("used", file.used());
    out.writeNumberField("credits", file.credits());
    counts("refused", file.refused(), out);
    counts("leftOut", file.leftOut(), out);
    out.writeEndObject();
  }

  private static void counts(String name, Map<Reason, Long> counts, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<Reason, Long> each : counts.entrySet()) {
      out.writeNumberField(each.getKey().code(), each.getValue());
    }
    out.writeEndObject();
  }
}
