package io.clientele.http;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id, the client's own where it is sane, and every answer a header with it.
 */
final class RequestId implements HttpConfiguration.Customizer {

  static final String HEADER = "X-Request-Id";

  private static final int LONGEST = 64;
  private static final String UNKNOWN = "unknown";

  private final String prefix;
  private final AtomicLong count = new AtomicLong();

  RequestId() {
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    prefix = HexFormat.of().formatHex(random) + "-";
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    String id = idOf(request);
    request.setAttribute(HEADER, id);
    answer.put(HEADER, id);
    return request;
  }

  /** The id that an answer carries. */
  static String of(HttpServletResponse response) {
    String id = response.getHeader(HEADER);
    return id == null ? UNKNOWN : id;
  }

  /** The id that was given to a request, or a new one where it never came that far. */
  String of(Request request) {
    return request.getAttribute(HEADER) instanceof String id ? id : next();
  }

  private String idOf(Request request) {
    String given = request.getHeaders().get(HEADER);
    return given != null && isSane(given) ? given : next();
  }

  private String next() {
    return prefix + Long.toHexString(count.incrementAndGet());
  }

  private static boolean isSane(@Nullable String id) {
    if (id == null || id.isEmpty() || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (!isSane(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSane(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
