package io.clientele.cli;

import java.net.ConnectException;
import java.net.URI;

/** No service answers; the message is fit for a user. */
final class ServiceUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServiceUnreachable(URI server, Exception cause) {
    super(
        "`%s`: no service answers there (%s); start it with serve, or give another --server"
            .formatted(server, reason(cause)),
        cause);
  }

  private static String reason(Exception cause) {
    return cause instanceof ConnectException || cause.getMessage() == null
        ? "no connection"
        : cause.getMessage();
  }
}
