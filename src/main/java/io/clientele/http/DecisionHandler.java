package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.audit.Archive;
import io.clientele.audit.Replay;
import io.clientele.audit.ReplayJson;
import io.clientele.decision.CodeNames;
import io.clientele.decision.Decision;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.DecisionText;
import io.clientele.decision.Explain;
import io.clientele.decision.Language;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.Kept;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /v1/decisions/{id}}: one recorded decision, explained and made again. */
final class DecisionHandler {

  private static final int OK = 200;

  private final Archive archive;
  private final RecordedCall recorded;
  private final CodeNames names;

  DecisionHandler(Archive archive, CodeNames names) {
    this.archive = archive;
    this.recorded = new RecordedCall(archive);
    this.names = names;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/decisions/{id}", this::decision);
    routes.get("/v1/decisions/{id}/explanation", this::explanation);
    routes.post("/v1/decisions/{id}/replay", this::replay);
  }

  private void decision(Context call) throws IOException {
    Kept kept = recorded.kept(call);
    Content content = recorded.content(kept);
    Answer.json(call, OK, out -> decision(kept, content, out));
  }

  private static void decision(Kept kept, Content content, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("decision");
    out.writeRawValue(new String(content.decision(), StandardCharsets.UTF_8));
    out.writeFieldName("facts");
    out.writeRawValue(new String(content.facts(), StandardCharsets.UTF_8));
    out.writeObjectFieldStart("record");
    out.writeNumberField("seq", kept.seq());
    out.writeStringField("caller", kept.caller());
    out.writeStringField("engine", kept.engine());
    out.writeStringField("explanationHash", "sha256:" + content.answerHash().hex());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void explanation(Context call) throws IOException {
    ExplanationForm form = ExplanationForm.of(call.queryParamMap());
    Decision decision = recorded.same(recorded.kept(call));
    ByteArrayOutputStream body = Answer.buffer();
    switch (form.format()) {
      case JSON -> DecisionJson.write(decision, Explain.FULL, body);
      case TEXT ->
          body.writeBytes(text(decision, form.language()).getBytes(StandardCharsets.UTF_8));
      case HTML ->
          body.writeBytes(
              PrintedExplanation.of(decision, text(decision, form.language()), form.language())
                  .getBytes(StandardCharsets.UTF_8));
    }
    if (form.format() == ExplanationForm.Format.HTML) {
      call.res().setHeader(SecurityHeaders.POLICY, PrintedExplanation.POLICY);
    }
    Answer.send(call, OK, form.format().type(), body);
  }

  private String text(Decision decision, Language language) {
    return new DecisionText(names, language).of(decision, Explain.FULL);
  }

  private void replay(Context call) throws IOException {
    Optional<Integer> other = wanted(call);
    Kept kept = recorded.kept(call);
    Replay replay =
        other.isEmpty()
            ? archive.replay(kept)
            : archive.replay(kept, archive.release(other.get()).orElseThrow(noRelease(other)));
    if (!(replay instanceof Replay.Made made)) {
      throw recorded.refused(kept, replay);
    }
    Answer.json(call, OK, out -> ReplayJson.write(made, out));
  }

  private static Supplier<Refusal> noRelease(Optional<Integer> number) {
    return () -> Refusal.noSuchRelease(number.orElseThrow());
  }

  private static Optional<Integer> wanted(Context call) throws IOException {
    if (call.req().getContentLengthLong() <= 0
        && call.req().getHeader("Transfer-Encoding") == null) {
      return Optional.empty(); // nothing to say is nothing to send
    }
    JsonNode body = JsonBody.read(call, List.of("release"));
    JsonNode release = body.path("release");
    if (release.isMissingNode() || release.isNull()) {
      return Optional.empty();
    }
    Optional<Integer> number = ReleaseNumber.of(release.asText());
    if (number.isEmpty() || !release.isInt()) {
      throw Refusal.badField("release: it is no number of a release; give a whole number above 0");
    }
    return number;
  }
}
