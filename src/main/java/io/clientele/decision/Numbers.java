package io.clientele.decision;

import java.math.BigDecimal;

/** Numbers as the outside sees them: never in exponent form, no trailing zeros. */
public final class Numbers {

  private Numbers() {}

  /** The shortest text of a number. */
  public static String plain(BigDecimal number) {
    if (number.scale() <= 0) {
      return number.toPlainString();
    }
    String text = number.toPlainString();
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    if (text.charAt(end - 1) == '.') {
      end--;
    }
    String plain = text.substring(0, end);
    return plain.equals("-0") ? "0" : plain;
  }
}
