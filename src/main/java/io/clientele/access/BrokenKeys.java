package io.clientele.access;

/** The file of keys can't be trusted or used; the message is fit for a user. */
public final class BrokenKeys extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenKeys(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenKeys(String message) {
    super(message);
  }
}
