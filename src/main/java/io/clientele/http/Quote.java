package io.clientele.http;

/** The client's own text, made safe for one line of a message. */
final class Quote {

  private static final int LIMIT = 60;

  private Quote() {}

  /** The text in backticks, cut when it is long; what isn't printable ASCII as a question mark. */
  static String of(String text) {
    String shown = text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "...";
    return '`' + shown.replaceAll("[^ -_a-~]", "?") + '`';
  }
}
