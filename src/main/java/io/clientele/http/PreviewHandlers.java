package io.clientele.http;

import io.clientele.preview.Comparison;
import io.clientele.preview.CustomerFile;
import io.clientele.preview.Preview;
import io.clientele.preview.PreviewJson;
import io.clientele.preview.Previews;
import io.clientele.preview.UnreadableCustomers;
import io.clientele.release.Candidate;
import io.clientele.release.Releases;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** {@code /v1/previews}: whom changed workbooks would move. */
final class PreviewHandlers {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  private final Previews previews;
  private final Releases releases;

  PreviewHandlers(Previews previews, Releases releases) {
    this.previews = previews;
    this.releases = releases;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/previews", this::start);
    routes.get("/v1/previews/{id}", this::preview);
    routes.delete("/v1/previews/{id}", this::cancel);
    routes.get("/v1/previews/{id}/movers", this::movers);
  }

  private void start(Context call) throws IOException {
    if (previews.isFull()) {
      throw Refusal.tooManyPreviews();
    }
    Upload upload = Upload.read(call);
    List<NamedBytes> workbooks =
        upload.files().stream().filter(each -> !CustomerFile.isNamedSo(each.name())).toList();
    if (workbooks.isEmpty()) {
      throw Refusal.badUpload("it holds no workbook; send one that changed");
    }
    Preview preview = start(workbooks, customers(upload));
    call.res().setHeader("Location", "/v1/previews/" + preview.id());
    Answer.json(call, ACCEPTED, out -> PreviewJson.write(preview, out));
  }

  private static NamedBytes customers(Upload upload) {
    List<NamedBytes> customers =
        upload.files().stream().filter(each -> CustomerFile.isNamedSo(each.name())).toList();
    if (customers.size() != 1) {
      throw Refusal.badUpload(
          "it holds %d files of customers; send one whose name ends in .ndjson or .csv"
              .formatted(customers.size()));
    }
    return customers.get(0);
  }

  private Preview start(List<NamedBytes> workbooks, NamedBytes customers) throws IOException {
    Comparison comparison = comparison(workbooks);
    try {
      return previews
          .start(comparison, customers.name(), customers.bytes())
          .orElseThrow(Refusal::tooManyPreviews);
    } catch (UnreadableCustomers unreadable) {
      throw Refusal.badCustomers(unreadable.faults());
    }
  }

  /** A copy of the active release decides, so that a publish meanwhile takes nothing from it. */
  private Comparison comparison(List<NamedBytes> workbooks) {
    Candidate active = releases.stored(releases.activeRecord().number()).orElseThrow();
    Candidate candidate = releases.candidate(workbooks);
    if (candidate.tables().isEmpty()) {
      throw new FindingsInTheWay(candidate.findings());
    }
    return Comparison.of(active.ruleset(), candidate.ruleset(), Forms.shipped());
  }

  private void preview(Context call) throws IOException {
    Preview preview = find(call);
    Answer.json(call, OK, out -> PreviewJson.write(preview, out));
  }

  private void cancel(Context call) {
    if (!previews.cancel(call.pathParam("id"))) {
      throw Refusal.notFound(call.path());
    }
    call.res().setStatus(NO_CONTENT);
  }

  private void movers(Context call) throws IOException {
    Preview preview = find(call);
    if (preview.state() != Preview.State.DONE) {
      throw Refusal.notDone("preview: it is not done; ask for its state first");
    }
    try (InputStream lines = Files.newInputStream(preview.movers())) {
      call.res().setHeader("Content-Type", MediaType.NDJSON);
      lines.transferTo(call.res().getOutputStream());
    } catch (NoSuchFileException forgotten) {
      throw Refusal.notFound(call.path());
    }
  }

  private Preview find(Context call) {
    return previews.find(call.pathParam("id")).orElseThrow(() -> Refusal.notFound(call.path()));
  }
}
