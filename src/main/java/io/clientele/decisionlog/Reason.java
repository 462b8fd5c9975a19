package io.clientele.decisionlog;

/** What a database says of itself, in one line. */
final class Reason {

  private Reason() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message.strip().replaceAll("\\s+", " ");
  }
}
