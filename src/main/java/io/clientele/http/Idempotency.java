package io.clientele.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clientele.decision.Template;
import io.clientele.decisionlog.Hash;
import io.clientele.decisionlog.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} of a request, with what it must not be used for again. */
final class Idempotency {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Idempotency() {}

  /**
   * The key of a request with the hash of its facts; empty where it has none, or no JSON for a body
   * that a decision could come of.
   */
  static Optional<IdempotencyKey> of(HttpServletRequest request, ByteBuffer body) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return Optional.empty();
    }
    String plain = key.strip();
    if (!KEY.matcher(plain).matches()) {
      throw Refusal.badField(
          HEADER + ": " + Quote.of(key) + " is no key; send 1 to 255 printable characters");
    }
    return facts(body).map(facts -> new IdempotencyKey(plain, facts));
  }

  /** Facts as they were given, whatever their order, spaces and ways to write a number. */
  private static Optional<Hash> facts(ByteBuffer body) {
    try {
      JsonNode facts = JSON.readTree(body.array(), 0, body.limit());
      StringBuilder canonical = new StringBuilder();
      write(facts, canonical);
      return Optional.of(Hash.of(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException notJson) {
      return Optional.empty(); // which is refused with its place when it is read as facts
    }
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      TreeMap<String, JsonNode> fields = new TreeMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
      out.append('{');
      fields.forEach(
          (name, value) -> {
            if (!value.isNull()) {
              out.append(Template.quoted(name)).append(':');
              write(value, out);
              out.append(',');
            }
          });
      out.append('}');
    } else if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros());
    } else {
      out.append(node);
    }
  }
}
