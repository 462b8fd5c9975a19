package io.clientele.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys as the file has them. */
final class KeysJson {

  /** Of the form of the file; another one is of a newer program. */
  private static final int VERSION = 1;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private KeysJson() {}

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException where it isn't what this program writes
   */
  static Keys read(byte[] json) {
    try {
      JsonNode file = STRICT.readTree(json);
      if (file == null || file.path("version").asInt() != VERSION) {
        throw new IllegalArgumentException("it is of no version that this program knows");
      }
      List<KeyRecord> records = new ArrayList<>();
      for (JsonNode each : field(file, "keys")) {
        records.add(record(each));
      }
      return new Keys(records);
    } catch (IOException notJson) {
      throw new IllegalArgumentException("it is no whole JSON", notJson);
    } catch (DateTimeException noMoment) {
      throw new IllegalArgumentException("a moment in it is none", noMoment);
    }
  }

  private static KeyRecord record(JsonNode key) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (JsonNode each : field(key, "roles")) {
      roles.add(
          Role.of(each.asText())
              .orElseThrow(() -> new IllegalArgumentException("a role in it is none")));
    }
    JsonNode revoked = key.get("revoked");
    return new KeyRecord(
        text(key, "id"),
        new KeyName(text(key, "name")),
        roles,
        Instant.parse(text(key, "created")),
        revoked == null || revoked.isNull() ? null : Instant.parse(revoked.asText()),
        new SecretHash(text(key, "salt"), text(key, "hash")));
  }

  private static String text(JsonNode of, String name) {
    return field(of, name).asText();
  }

  private static JsonNode field(JsonNode of, String name) {
    JsonNode field = of.get(name);
    if (field == null) {
      throw new IllegalArgumentException("`" + name + "` is missing in it");
    }
    return field;
  }

  static byte[] write(Keys keys) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      out.writeStartObject();
      out.writeNumberField("version", VERSION);
      out.writeArrayFieldStart("keys");
      for (KeyRecord each : keys.records()) {
        write(each, out);
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(KeyRecord key, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", key.id());
    out.writeStringField("name", key.name().text());
    out.writeArrayFieldStart("roles");
    for (Role each : key.roles()) {
      out.writeString(each.id());
    }
    out.writeEndArray();
    out.writeStringField("created", key.created().toString());
    Instant revoked = key.revoked();
    out.writeStringField("revoked", revoked == null ? null : revoked.toString());
    out.writeStringField("salt", key.secret().salt());
    out.writeStringField("hash", key.secret().hash());
    out.writeEndObject();
  }
}
