package io.clientele.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code clk_<id>_<secret>}.
 *
 * @param id 12 of {@code a-z 2-7}; no secret, it finds the record
 * @param secret 32 random bytes in 43 characters of base64url
 */
public record AccessKey(String id, String secret) {

  private static final String PREFIX = "clk_";
  private static final String ID = "[a-z2-7]{12}";
  private static final Pattern KEY = Pattern.compile(PREFIX + "(" + ID + ")_([A-Za-z0-9_-]{43})");

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 12;
  private static final int SECRET_BYTES = 32;

  /** A new key. */
  static AccessKey make(SecureRandom random) {
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new AccessKey(
        id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The key that a text is, where it has the form of one. */
  public static Optional<AccessKey> parse(String text) {
    Matcher key = KEY.matcher(text);
    return key.matches()
        ? Optional.of(new AccessKey(key.group(1), key.group(2)))
        : Optional.empty();
  }

  static boolean isId(String text) {
    return text.matches(ID);
  }

  /** The whole key, to be shown once. */
  public String text() {
    return PREFIX + id + "_" + secret;
  }

  /** Without the secret, so that no log or message gives it away. */
  @Override
  public String toString() {
    return PREFIX + id + "_…";
  }
}
