package io.clientele.webhook;

/** Why no events can be sent at all; the message says what to do. */
public final class WebhookFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WebhookFault(String message) {
    super(message);
  }
}
