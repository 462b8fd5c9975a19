package io.clientele.decisionlog;

import org.jspecify.annotations.Nullable;

/** The log can't be used as it is; the message names the place and is fit for a user. */
public final class LogFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogFault(String message) {
    super(message);
  }

  LogFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
