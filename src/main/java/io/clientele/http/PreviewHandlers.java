package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.LogReader;
import io.clientele.preview.Comparison;
import io.clientele.preview.CustomerFile;
import io.clientele.preview.Gathering;
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
import org.jspecify.annotations.Nullable;

/** {@code /v1/previews}: whom changed workbooks would move. */
final class PreviewHandlers {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  /** Their facts take about a kilobyte each on disk. */
  private static final int MOST_RECENT = 50_000;

  private final Previews previews;
  private final Releases releases;
  private final @Nullable Archive archive;

  /**
   * The handlers.
   *
   * @param archive whose customers can be previewed where no file of them is sent; null for none
   */
  PreviewHandlers(Previews previews, Releases releases, @Nullable Archive archive) {
    this.previews = previews;
    this.releases = releases;
    this.archive = archive;
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
    Preview preview = start(workbooks, upload);
    call.res().setHeader("Location", "/v1/previews/" + preview.id());
    Answer.json(call, ACCEPTED, out -> PreviewJson.write(preview, out));
  }

  private Preview start(List<NamedBytes> workbooks, Upload upload) throws IOException {
    List<NamedBytes> customers =
        upload.files().stream().filter(each -> CustomerFile.isNamedSo(each.name())).toList();
    List<String> recent = upload.fields().getOrDefault("recent", List.of());
    if (customers.isEmpty() && recent.size() == 1) {
      Gathering recorded = recorded(recent.get(0));
      return previews.start(comparison(workbooks), recorded).orElseThrow(Refusal::tooManyPreviews);
    }
    if (customers.size() != 1) {
      throw Refusal.badUpload(
          "it holds %d files of customers; send one whose name ends in .ndjson or .csv, or recent"
              .formatted(customers.size()));
    }
    return start(workbooks, customers.get(0));
  }

  /** The customers who were decided last, each by the facts of the last time. */
  private Gathering recorded(String number) {
    int most =
        ReleaseNumber.of(number)
            .filter(each -> each <= MOST_RECENT)
            .orElseThrow(
                () ->
                    Refusal.badField(
                        "recent: give how many customers of the decision log, 1 to "
                            + MOST_RECENT));
    if (archive == null) {
      throw Refusal.noLog();
    }
    LogReader records = archive.log().records();
    return (wanted, each) ->
        records.latestCustomers(
            most,
            wanted,
            kept -> {
              Content content = kept.content();
              if (content != null) {
                each.accept(content.facts());
              }
            });
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
