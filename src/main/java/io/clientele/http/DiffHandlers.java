package io.clientele.http;

import io.clientele.decision.Language;
import io.clientele.preview.ReleaseDiff;
import io.clientele.preview.ReleaseDiff.Version;
import io.clientele.preview.ReleaseDiffJson;
import io.clientele.preview.ReleaseDiffText;
import io.clientele.release.Candidate;
import io.clientele.release.ReleaseRecord;
import io.clientele.release.Releases;
import io.clientele.scenario.Scenarios;
import io.clientele.table.Forms;
import io.clientele.table.Tables;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What differs between two releases, or between the active one and changed workbooks. */
final class DiffHandlers {

  private static final int OK = 200;
  private static final String ACTIVE = "active";

  private final Releases releases;

  DiffHandlers(Releases releases) {
    this.releases = releases;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/releases/{a}/diff/{b}", this::releases);
    routes.post("/v1/tables/diff", this::upload);
  }

  private void releases(Context call) throws IOException {
    Language language = Query.language(call.queryParamMap());
    ReleaseRecord from = find(call.pathParam("a"), call);
    ReleaseRecord to = find(call.pathParam("b"), call);
    answer(ReleaseDiff.of(version(from), version(to)), language, call);
  }

  private void upload(Context call) throws IOException {
    Language language = Query.language(call.queryParamMap());
    try (Candidate candidate = releases.candidate(ChangeForm.workbooks(Upload.read(call)))) {
      Tables tables =
          candidate.tables().orElseThrow(() -> new FindingsInTheWay(candidate.findings()));
      Scenarios scenarios = candidate.scenarios();
      if (scenarios.hasErrors()) {
        throw new FindingsInTheWay(scenarios.findings());
      }
      String digest = candidate.digest().orElse(null);
      Version to = new Version(null, digest, tables, candidate.rules(), scenarios);
      answer(ReleaseDiff.of(version(releases.activeRecord()), to), language, call);
    }
  }

  private ReleaseRecord find(String number, Context call) {
    if (number.equals(ACTIVE)) {
      return releases.activeRecord();
    }
    int wanted = ReleaseNumber.of(number).orElseThrow(() -> Refusal.notFound(call.path()));
    return releases.find(wanted).orElseThrow(() -> Refusal.noSuchRelease(wanted));
  }

  private Version version(ReleaseRecord release) {
    try (Candidate stored = releases.stored(release.number()).orElseThrow()) {
      Tables tables = stored.tables().orElseThrow(() -> unfit(release, "tables"));
      Scenarios scenarios = stored.scenarios();
      if (scenarios.hasErrors()) {
        throw unfit(release, "scenarios");
      }
      return new Version(release.number(), release.digest(), tables, stored.rules(), scenarios);
    }
  }

  private static Refusal unfit(ReleaseRecord release, String what) {
    return Refusal.unfit(
        "release %d: its %s don't pass the checks of this version"
            .formatted(release.number(), what));
  }

  private static void answer(ReleaseDiff diff, Language language, Context call) throws IOException {
    call.res().setHeader("Vary", "Accept");
    String accept = call.req().getHeader("Accept");
    if (accept == null || !accept.contains("text/plain")) {
      Answer.json(call, OK, out -> ReleaseDiffJson.write(diff, Forms.shipped(), out));
      return;
    }
    ByteArrayOutputStream text = Answer.buffer();
    text.writeBytes(
        ReleaseDiffText.of(diff, Forms.shipped(), language).getBytes(StandardCharsets.UTF_8));
    Answer.send(call, OK, MediaType.TEXT, text);
  }
}
