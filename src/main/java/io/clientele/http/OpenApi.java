package io.clientele.http;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.customer.CustomerSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code openapi.json}: the description of the service, with the facts that it takes now. */
final class OpenApi {

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
      DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
      layout.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
      return mapper.writer(layout).writeValueAsBytes(api);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("openapi.json can't be read", unreadable);
    }
  }
}
