package io.clientele.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.access.Admission.Admitted;
import io.clientele.access.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /v1/me}: whether keys are asked for, and what the caller's own allows. */
final class MeHandler {

  private static final JsonFactory JSON = new JsonFactory();

  private final Guard guard;

  MeHandler(Guard guard) {
    this.guard = guard;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/me", this::handle);
  }

  private void handle(Context call) throws IOException {
    Optional<Admitted> caller = guard.caller(call);
    ByteArrayOutputStream body = Answer.buffer();
    try (JsonGenerator out = JSON.createGenerator(body)) {
      out.writeStartObject();
      out.writeStringField("name", caller.map(Admitted::name).orElse(null));
      out.writeArrayFieldStart("roles");
      if (caller.isPresent()) {
        for (Role each : caller.get().roles()) {
          out.writeString(each.id());
        }
      }
      out.writeEndArray();
      out.writeBooleanField("keys", guard.asksForKeys());
      out.writeEndObject();
    }
    Answer.send(call, 200, MediaType.JSON, body);
  }
}
