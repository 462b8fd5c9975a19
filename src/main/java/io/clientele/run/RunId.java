package io.clientele.run;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a run is called by: the day of its book and four letters, {@code 2026-06-30-k7qx}. It can
 * stand in an address and in the name of a folder.
 */
public record RunId(String text) {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[a-z2-7]{4}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 4;

  /**
   * @throws IllegalArgumentException where it isn't written so
   */
  public RunId {
    if (!isOne(text)) {
      throw new IllegalArgumentException("`" + text + "` is no id of a run");
    }
  }

  /** Whether a text is written as an id is. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** A new id. */
  public static RunId random(LocalDate asOf, SecureRandom random) {
    StringBuilder text = new StringBuilder(asOf.toString()).append('-');
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
    return new RunId(text.toString());
  }

  /** The caller that the decision log names for the run's decisions. */
  public String caller() {
    return "run:" + text;
  }

  @Override
  public String toString() {
    return text;
  }
}
