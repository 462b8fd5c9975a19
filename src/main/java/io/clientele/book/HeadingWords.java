package io.clientele.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How columns are usually headed, by file and part: {@code headings.yaml}. */
final class HeadingWords {

  private static final double GUESS = 0.5; // what a heading is worth that only holds a word
  private static final int SHORTEST = 4; // letters of a word that is looked for within a heading
  private static final int SHORTEST_CHINESE = 2;

  private final Map<String, Map<String, List<String>>> words;

  @SuppressWarnings("unchecked")
  HeadingWords() {
    try (InputStream in = HeadingWords.class.getResourceAsStream("headings.yaml")) {
      words =
          (Map<String, Map<String, List<String>>>)
              new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("headings.yaml can't be read", unreadable);
    }
  }

  /** The parts that a mapping knows of a file, and the words of each. */
  Map<String, List<String>> of(String role) {
    return words.getOrDefault(role, Map.of());
  }

  /** How surely a heading names a part: 0 not at all, below 0.5 a guess, up to 1 surely. */
  static double sure(String heading, List<String> words) {
    String bare = bare(heading);
    int place = words.indexOf(bare);
    if (place >= 0) {
      return 1 - 0.01 * place;
    }
    double best = 0;
    for (String word : words) {
      boolean chinese = word.charAt(0) > 0x7F;
      if (word.length() >= (chinese ? SHORTEST_CHINESE : SHORTEST) && bare.contains(word)) {
        best = Math.max(best, GUESS * word.length() / bare.length());
      }
    }
    return best;
  }

  /** A heading in small letters and digits, what stands in brackets behind it taken off. */
  private static String bare(String heading) {
    return Plain.text(heading)
        .replaceAll("[(\\[].*$", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
