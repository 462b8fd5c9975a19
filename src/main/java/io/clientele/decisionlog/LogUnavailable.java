package io.clientele.decisionlog;

import java.time.Duration;

/** An entry is not kept, or an answer not found, because the log can't at the moment; says why. */
public final class LogUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** After which another attempt is worth while. */
  private final Duration retryAfter;

  LogUnavailable(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  LogUnavailable(String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** When to try again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
