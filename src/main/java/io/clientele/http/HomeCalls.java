package io.clientele.http;

import io.clientele.access.Loopback;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where there are no keys, whoever reaches this machine may do everything, and a browser on it
 * reaches it on behalf of any page that is open in it. These are refused: a page whose name was
 * made to point here (DNS rebinding, seen by the {@code Host}), and a page from elsewhere that
 * sends a form or a script's request here (seen by {@code Sec-Fetch-Site} and {@code Origin}, which
 * only browsers send and no page can forge). Where there are keys, neither has one.
 */
final class HomeCalls {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private HomeCalls() {}

  /** What is wrong with a call that a browser may have been tricked into. */
  static Optional<Refusal> fault(Context call) {
    String host = call.req().getServerName();
    if (!Loopback.isName(host)) {
      return Optional.of(Refusal.foreignHost(host));
    }
    return !SAFE.contains(call.req().getMethod()) && isFromElsewhere(call)
        ? Optional.of(Refusal.foreignOrigin())
        : Optional.empty();
  }

  private static boolean isFromElsewhere(Context call) {
    String site = call.req().getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = call.req().getHeader("Origin");
    return origin != null && !isOwn(origin, call.req().getHeader("Host"));
  }

  /** The scheme may differ: a proxy on this machine may speak TLS for us. */
  private static boolean isOwn(String origin, @Nullable String host) {
    int authority = origin.indexOf("://");
    return authority > 0
        && host != null
        && origin
            .substring(authority + 3)
            .toLowerCase(Locale.ROOT)
            .equals(host.toLowerCase(Locale.ROOT));
  }
}
