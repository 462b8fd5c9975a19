package io.clientele.http;

import java.util.Optional;

/** The number of a release in a path or a query. */
final class ReleaseNumber {

  private ReleaseNumber() {}

  /** The number that a text gives, where it does. */
  static Optional<Integer> of(String text) {
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
