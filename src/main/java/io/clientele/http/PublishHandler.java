package io.clientele.http;

import io.clientele.release.Change;
import io.clientele.release.Publishing;
import io.clientele.release.ReleaseRecord;
import io.clientele.release.Releases;
import io.clientele.release.StoreFault;
import io.clientele.scoring.Problem;
import io.clientele.table.Finding;
import io.clientele.table.FindingsJson;
import io.clientele.table.NamedBytes;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code POST /v1/releases}: makes changed workbooks the active release. */
final class PublishHandler implements Handler {

  private static final int CREATED = 201;
  private static final int PRECONDITION_FAILED = 412;
  private static final int UNPROCESSABLE = 422;

  private final Releases releases;
  private final Metrics metrics;

  PublishHandler(Releases releases, Metrics metrics) {
    this.releases = releases;
    this.metrics = metrics;
  }

  @Override
  public void handle(Context call) throws IOException {
    Upload upload = Upload.read(call);
    List<NamedBytes> workbooks = ChangeForm.workbooks(upload);
    Change change = ChangeForm.of(upload.fields(), call);
    try {
      answer(releases.publish(workbooks, change), call);
    } catch (StoreFault failure) {
      metrics.published("failed");
      throw failure;
    }
  }

  private void answer(Publishing publishing, Context call) throws IOException {
    if (publishing instanceof Publishing.Published published) {
      metrics.published("published");
      created(published.release(), call);
    } else if (publishing instanceof Publishing.Refused refused) {
      metrics.published("refused");
      findings(refused.findings(), call);
    } else if (publishing instanceof Publishing.Outdated outdated) {
      metrics.published("outdated");
      outdated(outdated.since(), releases, call);
    } else if (publishing instanceof Publishing.Unfit unfit) {
      metrics.published("unfit");
      throw Refusal.unfit(unfit.why());
    } else if (publishing instanceof Publishing.Unchanged unchanged) {
      metrics.published("unchanged");
      throw Refusal.unchanged(
          "workbooks: they say what release %d says, which is active; change a cell first"
              .formatted(unchanged.active().number()));
    }
  }

  private static void created(ReleaseRecord release, Context call) throws IOException {
    call.res().setHeader("Location", "/v1/releases/" + release.number());
    ETag.put(release.tag(), call);
    Answer.json(call, CREATED, out -> ReleaseJson.write(release, release.number(), out));
  }

  private static void findings(List<Finding> findings, Context call) throws IOException {
    Problem problem =
        new Problem(
            "findings",
            UNPROCESSABLE,
            "findings stand in the way",
            "workbooks: %d finding%s; mend what findings lists, or waive its warnings"
                .formatted(findings.size(), findings.size() == 1 ? "" : "s"));
    Problems.send(problem, out -> FindingsJson.writeArray(findings, out), call);
  }

  /** Answers a client that saw another release than the active one. */
  static void outdated(List<ReleaseRecord> since, Releases releases, Context call)
      throws IOException {
    ReleaseRecord active = releases.activeRecord();
    Problem problem =
        new Problem(
            "outdated",
            PRECONDITION_FAILED,
            "another release is active",
            "If-Match: release %d by %s is active now; look at it, then try again"
                .formatted(active.number(), Quote.of(active.author())));
    ETag.put(active.tag(), call);
    Problems.send(
        problem, out -> ReleaseJson.write("published", since, active.number(), out), call);
  }
}
