package io.clientele.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a key; it stands as the author of what the key publishes.
 *
 * @param text 1 to 64 letters, digits, spaces and {@code . _ @ -}, of any script; it begins and
 *     ends with a letter or digit
 */
public record KeyName(String text) {

  private static final Pattern ALLOWED =
      Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd} ._@-]{0,62}[\\p{L}\\p{M}\\p{Nd}])?");

  /** Stands for whoever calls while there are no keys. */
  private static final String RESERVED = "local";

  public KeyName {
    if (!isGood(text)) {
      throw new IllegalArgumentException("no name of a key: " + text);
    }
  }

  /** The name of a text that may be one. */
  public static Optional<KeyName> of(String text) {
    return isGood(text) ? Optional.of(new KeyName(text)) : Optional.empty();
  }

  private static boolean isGood(String text) {
    return ALLOWED.matcher(text).matches() && !text.equalsIgnoreCase(RESERVED);
  }
}
