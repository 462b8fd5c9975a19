package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.decisionlog.Health;
import io.clientele.release.Release;
import io.clientele.scoring.Intake;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /health/live} and {@code GET /health/ready}: ready is an active release and a log that
 * takes writes. While the service stops, both are answered like any other request: 503.
 */
final class HealthHandlers {

  private final Intake intake;
  private final @Nullable Archive archive;

  HealthHandlers(Intake intake, @Nullable Archive archive) {
    this.intake = intake;
    this.archive = archive;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", call -> send("{\"status\":\"live\"}", call));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context call) throws IOException {
    if (archive != null) {
      Health log = archive.log().health();
      if (!log.takesWrites()) {
        throw Refusal.notReady(log.reason());
      }
    }
    send(ready(), call);
  }

  private String ready() {
    Release release = intake.release();
    return "{\"status\":\"ready\",\"release\":{\"number\":%d,\"digest\":\"%s\"}}"
        .formatted(release.number(), release.digest());
  }

  private static void send(String json, Context call) throws IOException {
    ByteArrayOutputStream body = Answer.buffer();
    body.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    Answer.send(call, 200, MediaType.JSON, body);
  }
}
