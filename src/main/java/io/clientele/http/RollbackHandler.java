package io.clientele.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.release.Change;
import io.clientele.release.ReleaseRecord;
import io.clientele.release.Releases;
import io.clientele.release.RollingBack;
import io.clientele.release.StoreFault;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code POST /v1/releases/{n}/rollback}: lets an earlier release decide again. */
final class RollbackHandler implements Handler {

  private static final int OK = 200;

  private final Releases releases;
  private final Metrics metrics;

  RollbackHandler(Releases releases, Metrics metrics) {
    this.releases = releases;
    this.metrics = metrics;
  }

  @Override
  public void handle(Context call) throws IOException {
    int number =
        ReleaseNumber.of(call.pathParam("n")).orElseThrow(() -> Refusal.notFound(call.path()));
    JsonNode body = JsonBody.read(call, List.of("reason", "author"));
    Change change =
        ChangeForm.of(JsonBody.text(body, "reason"), JsonBody.text(body, "author"), call);
    try {
      answer(number, releases.rollBack(number, change), call);
    } catch (StoreFault failure) {
      metrics.published("failed");
      throw failure;
    }
  }

  private void answer(int number, RollingBack rollingBack, Context call) throws IOException {
    if (rollingBack instanceof RollingBack.RolledBack done) {
      metrics.published("rolled-back");
      ReleaseRecord release = done.release();
      ETag.put(release.tag(), call);
      Answer.json(call, OK, out -> ReleaseJson.write(release, release.number(), out));
    } else if (rollingBack instanceof RollingBack.Outdated outdated) {
      metrics.published("outdated");
      PublishHandler.outdated(outdated.since(), releases, call);
    } else if (rollingBack instanceof RollingBack.ActiveAlready already) {
      metrics.published("unchanged");
      throw Refusal.unchanged(
          "release %d: it is active already; name another".formatted(already.active().number()));
    } else if (rollingBack instanceof RollingBack.Unfit unfit) {
      metrics.published("unfit");
      throw Refusal.unfit(unfit.why());
    } else {
      throw Refusal.noSuchRelease(number);
    }
  }
}
