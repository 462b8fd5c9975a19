package io.clientele.webhook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What events are signed with, as Standard Webhooks have it: {@code whsec_} and 24 to 64 bytes in
 * Base64. Several sign every event each, so that receivers can change over one by one.
 */
public final class Secret {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int FEWEST = 24;
  private static final int MOST = 64;
  private static final int USUAL = 32;

  private final List<SecretKeySpec> keys;

  private Secret(List<SecretKeySpec> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The secret, or secrets parted by blanks, of a text; empty where it is none. */
  public static Optional<Secret> of(String text) {
    List<SecretKeySpec> keys = new ArrayList<>();
    for (String each : text.strip().split("\\s+", -1)) {
      Optional<SecretKeySpec> key = key(each);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    return Optional.of(new Secret(keys));
  }

  private static Optional<SecretKeySpec> key(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      return bytes.length < FEWEST || bytes.length > MOST
          ? Optional.empty()
          : Optional.of(new SecretKeySpec(bytes, ALGORITHM));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The text of a new one. */
  static String random() {
    byte[] bytes = new byte[USUAL];
    new SecureRandom().nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** The value of {@code webhook-signature} for a content. */
  String sign(byte[] content) {
    return keys.stream().map(key -> "v1," + sign(key, content)).collect(Collectors.joining(" "));
  }

  private static String sign(SecretKeySpec key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM can't sign", impossible);
    }
  }

  @Override
  public String toString() {
    return keys.size() + " secrets";
  }
}
