package io.clientele.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.access.KeyRecord;
import io.clientele.access.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** Keys for a program to read, without what is kept of their secrets. */
final class KeysJson {

  private KeysJson() {}

  static void write(List<KeyRecord> records, OutputStream to) throws IOException {
    JsonReport.write(out -> write(records, out), to);
  }

  private static void write(List<KeyRecord> records, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("keys");
    for (KeyRecord each : records) {
      write(each, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(KeyRecord key, JsonGenerator out) throws IOException {
    Instant revoked = key.revoked();
    out.writeStartObject();
    out.writeStringField("id", key.id());
    out.writeStringField("name", key.name().text());
    out.writeArrayFieldStart("roles");
    for (Role each : key.roles()) {
      out.writeString(each.id());
    }
    out.writeEndArray();
    out.writeStringField("created", key.created().toString());
    out.writeStringField("revoked", revoked == null ? null : revoked.toString());
    out.writeEndObject();
  }
}
