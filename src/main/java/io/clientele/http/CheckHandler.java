package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.release.Candidate;
import io.clientele.release.Releases;
import io.clientele.table.Finding;
import io.clientele.table.FindingsJson;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.SheetJson;
import io.clientele.table.SheetView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/tables/check}: workbooks checked as if they were published now. */
final class CheckHandler implements Handler {

  private static final int OK = 200;

  private final Releases releases;

  CheckHandler(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void handle(Context call) throws IOException {
    List<NamedBytes> workbooks = ChangeForm.workbooks(Upload.read(call));
    try (Candidate candidate = releases.candidate(workbooks)) {
      List<Finding> findings = new ArrayList<>(candidate.findings());
      findings.addAll(releases.gate(candidate));
      Answer.json(call, OK, out -> write(candidate, findings, workbooks, out));
    }
  }

  private static void write(
      Candidate candidate, List<Finding> findings, List<NamedBytes> uploaded, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    FindingsJson.writeFields(findings, out);
    out.writeObjectFieldStart("scenarios");
    out.writeNumberField("run", 0);
    out.writeNumberField("passed", 0);
    out.writeEndObject();
    out.writeStringField("digest", candidate.digest().orElse(null));
    out.writeArrayFieldStart("changed");
    for (String table : candidate.changed()) {
      out.writeString(table);
    }
    out.writeEndArray();
    SheetJson.writeArray(sheets(uploaded), out);
    out.writeEndObject();
  }

  private static List<SheetView> sheets(List<NamedBytes> workbooks) {
    return workbooks.stream()
        .flatMap(workbook -> SheetView.of(workbook, Forms.shipped()).stream())
        .toList();
  }
}
