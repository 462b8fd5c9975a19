package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.webhook.Webhooks;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhooks}: how the receivers of events are served, and what didn't arrive. */
final class WebhookHandlers {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int AT_ONCE = 100;

  private final @Nullable Webhooks webhooks;

  WebhookHandlers(@Nullable Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/webhooks", this::health);
    routes.get("/v1/webhooks/dead-letters", this::deadLetters);
    routes.post("/v1/webhooks/dead-letters/{id}/retry", this::retry);
  }

  private void health(Context call) throws IOException {
    List<Webhooks.Health> all = webhooks == null ? List.of() : webhooks.health();
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("webhooks");
          for (Webhooks.Health each : all) {
            write(each, out);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void write(Webhooks.Health each, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("url", each.url());
    out.writeBooleanField("sending", each.sending());
    out.writeNumberField("cursor", each.cursor());
    out.writeNumberField("waiting", each.waiting());
    out.writeNumberField("dead", each.dead());
    out.writeStringField(
        "lastDelivery", each.lastDelivery() == null ? null : each.lastDelivery().toString());
    out.writeStringField("failure", each.failure());
    out.writeEndObject();
  }

  private void deadLetters(Context call) throws IOException {
    long after = after(call);
    List<Webhooks.DeadLetter> found =
        webhooks == null ? List.of() : webhooks.deadLetters(after, AT_ONCE);
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("deadLetters");
          for (Webhooks.DeadLetter each : found) {
            write(each, out);
          }
          out.writeEndArray();
          out.writeFieldName("next");
          if (found.size() < AT_ONCE) {
            out.writeNull();
          } else {
            out.writeNumber(found.get(found.size() - 1).id());
          }
          out.writeEndObject();
        });
  }

  private static long after(Context call) {
    long after = 0;
    for (Map.Entry<String, List<String>> each : call.queryParamMap().entrySet()) {
      if (!each.getKey().equals("after")) {
        throw Refusal.badQuery(
            "query: %s is not a parameter; after is".formatted(Quote.of(each.getKey())));
      }
      after =
          number(String.join(",", each.getValue()))
              .orElseThrow(() -> Refusal.badQuery("query: after is no id; give what next said"));
    }
    return after;
  }

  private static void write(Webhooks.DeadLetter each, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", each.id());
    out.writeStringField("url", each.url());
    out.writeStringField("eventId", each.eventId());
    out.writeStringField("type", each.type());
    out.writeNumberField("attempts", each.attempts());
    out.writeStringField("why", each.why());
    out.writeStringField("at", each.at().toString());
    out.writeBooleanField("again", each.again());
    out.writeEndObject();
  }

  private void retry(Context call) throws IOException {
    String text = call.pathParam("id");
    boolean found = number(text).map(id -> webhooks != null && webhooks.retry(id)).orElse(false);
    if (!found) {
      throw Refusal.noSuchDeadLetter(text);
    }
    Answer.json(
        call,
        ACCEPTED,
        out -> {
          out.writeStartObject();
          out.writeNumberField("id", Long.parseLong(text));
          out.writeBooleanField("again", true);
          out.writeEndObject();
        });
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
