package io.clientele.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.table.Finding;
import io.clientele.table.Finding.Severity;
import io.clientele.table.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Findings for a program to read. */
final class FindingsJson {

  private FindingsJson() {}

  static void write(Checked checked, OutputStream to) throws IOException {
    List<Finding> findings = checked.findings();
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      out.writeStartObject();
      out.writeNumberField("errors", count(findings, Severity.ERROR));
      out.writeNumberField("warnings", count(findings, Severity.WARNING));
      out.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        write(finding, out);
      }
      out.writeEndArray();
      out.writeObjectFieldStart("scenarios");
      out.writeNumberField("run", checked.results().run());
      out.writeNumberField("passed", checked.results().passed());
      out.writeEndObject();
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).count();
  }

  private static void write(Finding finding, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", finding.code().id());
    out.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    out.writeObjectFieldStart("place");
    out.writeStringField("file", finding.place().file());
    out.writeStringField("sheet", finding.place().sheet());
    out.writeStringField("cell", finding.place().cell());
    out.writeEndObject();
    write("message", finding.message(), out);
    write("hint", finding.hint(), out);
    out.writeEndObject();
  }

  private static void write(String name, Text text, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("en", text.en());
    out.writeStringField("zh", text.zh());
    out.writeEndObject();
  }
}
