package io.clientele.whatif;

import java.util.Locale;

/** The grammar of English labels within a sentence. */
final class English {

  private English() {}

  /** A heading within a sentence; an abbreviation stays as it is. */
  static String lower(String label) {
    boolean word = label.length() > 1 && !Character.isUpperCase(label.charAt(1));
    return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }

  /** {@code is}, or {@code are} where the label's head is a plural: {@code orders in 12 months}. */
  static String is(String label) {
    String head = label.split(" (?:in|of|to|since|for|a|the|before) ", 2)[0];
    return head.matches(".*[^su]s") ? "are" : "is";
  }
}
