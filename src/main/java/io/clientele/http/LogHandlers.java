package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.audit.VerificationJson;
import io.clientele.decisionlog.Checkpoint;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Erased;
import io.clientele.decisionlog.Head;
import io.clientele.decisionlog.Health;
import io.clientele.decisionlog.Verification;
import io.clientele.release.Change;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** {@code /v1/log}: how the decision log stands, its proof, and erasure from it. */
final class LogHandlers {

  private static final int OK = 200;

  private final DecisionLog log;
  private final Clock clock;

  /** A walk through the whole log is work enough for one. */
  private final Semaphore verifying = new Semaphore(1);

  LogHandlers(DecisionLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/log", this::health);
    routes.get("/v1/log/head", this::head);
    routes.post("/v1/log/verify", this::verify);
    routes.post("/v1/log/erasures", this::erase);
  }

  private void health(Context call) throws IOException {
    Health health = log.health();
    Head head = log.records().head();
    Answer.json(call, OK, out -> health(health, head, out));
  }

  private static void health(Health health, Head head, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeBooleanField("takesWrites", health.takesWrites());
    out.writeStringField("why", health.takesWrites() ? null : health.reason());
    out.writeNumberField("entries", health.entries());
    out.writeNumberField("blocks", head.block());
    out.writeStringField("head", head.hash().hex());
    out.writeStringField("at", head.at().toString());
    out.writeNumberField("queued", health.queued());
    out.writeFieldName("lastCheckpoint");
    checkpoint(health.lastCheckpoint(), out);
    out.writeFieldName("lastVerification");
    VerificationJson.write(health.lastVerification(), out);
    out.writeEndObject();
  }

  private static void checkpoint(@Nullable Checkpoint checkpoint, JsonGenerator out)
      throws IOException {
    if (checkpoint == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    Instant signed = checkpoint.signedAt();
    out.writeStringField("signedAt", signed == null ? null : signed.toString());
    out.writeStringField("at", checkpoint.at().toString());
    out.writeNumberField("count", checkpoint.count());
    out.writeStringField("head", checkpoint.head().hex());
    out.writeEndObject();
  }

  private void head(Context call) throws IOException {
    Head head = log.records().head();
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeNumberField("count", head.count());
          out.writeStringField("head", head.hash().hex());
          out.writeNumberField("block", head.block());
          out.writeStringField("at", head.at().toString());
          out.writeEndObject();
        });
  }

  private void verify(Context call) throws IOException {
    if (!verifying.tryAcquire()) {
      throw Refusal.verifying();
    }
    Verification verification;
    try {
      verification = log.verify(List.of());
    } finally {
      verifying.release();
    }
    Answer.json(call, OK, out -> VerificationJson.write(verification, out));
  }

  private void erase(Context call) throws IOException {
    JsonNode body = JsonBody.read(call, List.of("customerId", "olderThan", "reason"));
    String customer = JsonBody.text(body, "customerId");
    String olderThan = JsonBody.text(body, "olderThan");
    if (customer.isEmpty() == olderThan.isEmpty()) {
      throw Refusal.badField(
          "customerId: say whose facts are to be erased, or with olderThan before which day");
    }
    String reason = reason(body);
    String by = Caller.of(call).name();
    Erased erased =
        olderThan.isEmpty()
            ? log.erase(customer, reason, by)
            : log.retain(startOf(olderThan), reason, by);
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeNumberField("erased", erased.entries());
          out.writeStringField("by", by);
          out.writeStringField("reason", reason);
          out.writeEndObject();
        });
  }

  private static String reason(JsonNode body) {
    String reason = JsonBody.text(body, "reason").strip();
    if (reason.isEmpty() || reason.length() > Change.LONGEST_REASON) {
      throw Refusal.badField(
          "reason: give one of 1 to 500 characters, without the customer's name");
    }
    return reason;
  }

  /** The start of a day that was; what is still to come can't be old. */
  private Instant startOf(String day) {
    return start(day)
        .filter(start -> !start.isAfter(clock.instant()))
        .orElseThrow(
            () ->
                Refusal.badField(
                    "olderThan: %s is no day up to today; give the first day that is kept, as 2020-01-31"
                        .formatted(Quote.of(day))));
  }

  private Optional<Instant> start(String day) {
    try {
      return Optional.of(LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
