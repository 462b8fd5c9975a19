package io.clientele.http;

/** The address can't be listened on; the message is fit for a user. */
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotListen(String message, Throwable cause) {
    super(message, cause);
  }
}
