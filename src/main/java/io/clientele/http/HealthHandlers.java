package io.clientele.http;

import io.clientele.release.Release;
import io.clientele.scoring.Intake;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code GET /health/live} and {@code GET /health/ready}. While the service stops, both are
 * answered like any other request: 503.
 */
final class HealthHandlers {

  private final Intake intake;

  HealthHandlers(Intake intake) {
    this.intake = intake;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", call -> send("{\"status\":\"live\"}", call));
    routes.get("/health/ready", call -> send(ready(), call));
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
