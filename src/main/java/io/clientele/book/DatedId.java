package io.clientele.book;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a book or a run is called by: the day that it describes and four letters, {@code
 * 2026-06-30-k7qx}. It can stand in an address and in the name of a folder.
 */
public record DatedId(String text) {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[a-z2-7]{4}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 4;
  private static final RandomGenerator RANDOM = new SecureRandom();

  /**
   * Takes an id that was given before.
   *
   * @throws IllegalArgumentException where it isn't written so
   */
  public DatedId {
    if (!isOne(text)) {
      throw new IllegalArgumentException("`" + text + "` is no id");
    }
  }

  /** Whether a text is written as an id is. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** A new id. */
  public static DatedId of(LocalDate asOf) {
    StringBuilder text = new StringBuilder(asOf.toString()).append('-');
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
    return new DatedId(text.toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
