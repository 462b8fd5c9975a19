package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.release.Activation;
import io.clientele.release.ReleaseRecord;
import io.clientele.release.Releases;
import io.clientele.table.Forms;
import io.clientele.table.SheetJson;
import io.clientele.table.SheetView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** {@code /v1/releases}: what was published, and what stands in it. */
final class ReleaseHandlers {

  private static final int OK = 200;
  private static final String ACTIVE = "active";

  private final Releases releases;
  private final Metrics metrics;

  ReleaseHandlers(Releases releases, Metrics metrics) {
    this.releases = releases;
    this.metrics = metrics;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/releases", this::list);
    routes.post("/v1/releases", new PublishHandler(releases, metrics));
    routes.get("/v1/releases/{n}", this::release);
    routes.get("/v1/releases/{n}/workbooks/{file}", this::workbook);
    routes.get("/v1/releases/{n}/tables", this::tables);
    routes.post("/v1/releases/{n}/rollback", new RollbackHandler(releases, metrics));
  }

  private void list(Context call) throws IOException {
    Page page = Page.of(call);
    ReleaseRecord active = releases.activeRecord();
    ETag.put(active.tag(), call);
    Answer.json(call, OK, out -> list(page, active.number(), out));
  }

  private void list(Page page, int active, JsonGenerator out) throws IOException {
    Stream<ReleaseRecord> before =
        releases.all().stream().filter(each -> each.number() < page.before());
    out.writeStartObject();
    out.writeNumberField("active", active);
    ReleaseJson.write("releases", before.limit(page.limit()).toList(), active, out);
    out.writeArrayFieldStart("activations");
    for (Activation each : releases.history().stream().limit(page.limit()).toList()) {
      ReleaseJson.write(each, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void release(Context call) throws IOException {
    ReleaseRecord release = find(call);
    if (call.pathParam("n").equals(ACTIVE)) {
      ETag.put(release.tag(), call);
    }
    int active = releases.activeRecord().number();
    Answer.json(call, OK, out -> ReleaseJson.write(release, active, out));
  }

  private void workbook(Context call) throws IOException {
    String file = call.pathParam("file");
    byte[] bytes =
        releases
            .workbook(find(call).number(), file)
            .orElseThrow(() -> Refusal.notFound(call.path()));
    String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    call.res().setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    ByteArrayOutputStream body = new ByteArrayOutputStream(bytes.length);
    body.writeBytes(bytes);
    Answer.send(call, OK, MediaType.XLSX, body);
  }

  private void tables(Context call) throws IOException {
    ReleaseRecord release = find(call);
    List<SheetView> sheets =
        releases.workbooks(release.number()).orElseThrow().stream()
            .flatMap(workbook -> SheetView.of(workbook, Forms.shipped()).stream())
            .toList();
    Answer.json(call, OK, out -> tables(release, sheets, out));
  }

  private static void tables(ReleaseRecord release, List<SheetView> sheets, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("release");
    out.writeNumberField("number", release.number());
    out.writeStringField("digest", release.digest());
    out.writeEndObject();
    SheetJson.writeArray(sheets, out);
    out.writeEndObject();
  }

  private ReleaseRecord find(Context call) {
    String number = call.pathParam("n");
    if (number.equals(ACTIVE)) {
      return releases.activeRecord();
    }
    return ReleaseNumber.of(number)
        .flatMap(releases::find)
        .orElseThrow(() -> Refusal.notFound(call.path()));
  }
}
