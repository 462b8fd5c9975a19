package io.clientele.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;

/** A small body of JSON: one object with fields of known names. */
final class JsonBody {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonBody() {}

  /**
   * Reads the body of a call.
   *
   * @param fields what it may have
   */
  static JsonNode read(Context call, List<String> fields) throws IOException {
    JsonNode body = read(call);
    for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!fields.contains(name)) {
        throw Refusal.badField(
            Quote.of(name) + " is no field; give " + String.join(" or ", fields));
      }
    }
    return body;
  }

  /** Reads the body of a call, an object with any fields. */
  static JsonNode read(Context call) throws IOException {
    MediaType.require(MediaType.JSON, call.req());
    ByteBuffer bytes = RequestBody.read(call.req());
    return parse(bytes);
  }

  private static JsonNode parse(ByteBuffer bytes) throws IOException {
    try {
      JsonNode body = JSON.readTree(bytes.array(), 0, bytes.limit());
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException notJson) {
      throw Refusal.notJson();
    }
    throw Refusal.notJson();
  }

  /** A field that is a text; empty where it is missing. */
  static String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
      throw Refusal.badField(field + ": it is no text; give a text");
    }
    return value.asText("");
  }
}
