package io.clientele.release;

/** The data folder can't be used; the message names the place and is fit for a user. */
public final class StoreFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreFault(String message) {
    super(message);
  }

  StoreFault(String message, Throwable cause) {
    super(message, cause);
  }
}
