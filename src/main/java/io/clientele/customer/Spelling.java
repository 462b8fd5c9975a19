package io.clientele.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant by one that isn't known. */
final class Spelling {

  /** Longer words are not compared: no known one comes near. */
  private static final int LONGEST = 40;

  private Spelling() {}

  /** The known word closest to this one, when it is close enough to have been meant. */
  static Optional<String> closest(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= tolerance(candidate))
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A question after the word that was meant, or the other advice when no known word is close. */
  static String hint(String word, Collection<String> known, String otherwise) {
    return closest(word, known)
        .map(meant -> "did you mean " + Quote.of(meant) + "?")
        .orElse(otherwise);
  }

  private static int tolerance(String candidate) {
    return candidate.length() <= 4 ? 1 : Math.max(2, candidate.length() / 4);
  }

  /** Letters to insert, delete or replace (Levenshtein), whatever their case. */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      above = nextRow(above, a.charAt(i - 1), i, b);
    }
    return above[b.length()];
  }

  private static int[] nextRow(int[] above, char letter, int i, String b) {
    int[] row = new int[above.length];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int replaced = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }
}
