package io.clientele.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what an analyst may have meant. */
public final class DidYouMean {
  private DidYouMean() {}

  /** A question that quotes the nearest word, or nothing. */
  public static Text of(String word, Collection<String> known) {
    String nearest = nearest(word, known);
    return nearest == null
        ? new Text("", "")
        : new Text("did you mean `" + nearest + "`? ", "是否应为 `" + nearest + "`？");
  }

  /** The nearest word: the same but for case, width or separators, or some letters off. */
  public static @Nullable String nearest(String word, Collection<String> known) {
    String plain = plain(word);
    String nearest = null;
    int least = plain.length() < 4 ? 2 : plain.length() / 4 + 2;
    for (String candidate : known) {
      int distance = distance(plain, plain(candidate), least);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static String plain(String word) {
    String upper = Normalizer.normalize(word, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return upper.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Levenshtein's distance; anything from {@code enough} on counts as that. */
  private static int distance(String a, String b, int enough) {
    if (Math.abs(a.length() - b.length()) >= enough || a.length() > 100) {
      return enough;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
