package io.clientele.http;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.customer.CustomerSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * {@code openapi.json}: the description of the service, with the facts that it takes and the keys
 * that it asks for.
 */
final class OpenApi {

  private static final String SCHEME = "key";

  private OpenApi() {}

  /**
   * The whole description.
   *
   * @param version of the service
   */
  static byte[] describe(String version) {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream written = OpenApi.class.getResourceAsStream("openapi.json")) {
      ObjectNode api = (ObjectNode) mapper.readTree(Objects.requireNonNull(written));
      api.withObject("/info").put("version", version);
      api.withObject("/components/schemas")
          .set("Customer", mapper.valueToTree(CustomerSchema.asMap()));
      api.withObject("/paths")
          .properties()
          .forEach(
              path -> path.getValue().properties().forEach(each -> guard(path.getKey(), each)));
      DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
      layout.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
      return mapper.writer(layout).writeValueAsBytes(api);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("openapi.json can't be read", unreadable);
    }
  }

  /** Says of a call which keys open it, and what it answers without one. */
  private static void guard(String path, Map.Entry<String, JsonNode> call) {
    Door door = Door.of(call.getKey().toUpperCase(Locale.ROOT), path);
    ObjectNode operation = (ObjectNode) call.getValue();
    ObjectNode responses = operation.withObject("/responses");
    refer(responses, "403", "Forbidden");
    if (!door.open()) {
      refer(responses, "401", "Unauthorized");
      ArrayNode security = operation.putArray("security");
      door.roles().forEach(each -> security.addObject().putArray(SCHEME).add(each.id()));
    }
  }

  private static void refer(ObjectNode responses, String status, String name) {
    responses.putObject(status).put("$ref", "#/components/responses/" + name);
  }
}
