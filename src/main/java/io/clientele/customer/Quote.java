package io.clientele.customer;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The user's own text, made safe for one line of a message. */
final class Quote {

  /** Characters; more of a text tells the user nothing new. */
  private static final int LIMIT = 60;

  private Quote() {}

  /** The text in backticks, cut when it is long; what can't be seen is written as an escape. */
  static String of(String text) {
    StringBuilder quoted = new StringBuilder("`");
    int shown = 0;
    for (int i = 0; i < text.length(); shown++) {
      if (shown == LIMIT) {
        return quoted.append("…`").toString();
      }
      int character = text.codePointAt(i);
      append(quoted, character);
      i += Character.charCount(character);
    }
    return quoted.append('`').toString();
  }

  static String all(Collection<String> texts) {
    return texts.stream().map(Quote::of).collect(Collectors.joining(", "));
  }

  private static void append(StringBuilder quoted, int character) {
    if (character == '`' || isInvisible(character)) {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
    } else {
      quoted.appendCodePoint(character);
    }
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
