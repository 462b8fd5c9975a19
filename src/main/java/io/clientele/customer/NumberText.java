package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Looks at a number before it is computed, so that no text can make that costly. */
final class NumberText {

  private static final int MOST_DIGITS = 30;
  private static final int MOST_EXPONENT_DIGITS = 2;
  private static final int LONGEST = 40;

  private NumberText() {}

  /** More digits, or a larger exponent, than any fact can mean. */
  static boolean isTooLong(JsonParser parser) throws IOException {
    int length = parser.getTextLength();
    if (length > LONGEST) {
      return true;
    }
    char[] text = parser.getTextCharacters();
    int start = parser.getTextOffset();
    int digits = 0;
    for (int i = start; i < start + length; i++) {
      if (text[i] == 'e' || text[i] == 'E') {
        return digits > MOST_DIGITS || digitsFrom(text, i, start + length) > MOST_EXPONENT_DIGITS;
      }
      digits += isDigit(text[i]) ? 1 : 0;
    }
    return digits > MOST_DIGITS;
  }

  private static int digitsFrom(char[] text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += isDigit(text[i]) ? 1 : 0;
    }
    return digits;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
