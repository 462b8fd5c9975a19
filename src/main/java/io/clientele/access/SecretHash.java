package io.clientele.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a secret: HMAC-SHA-256 of its text under a salt of its own. A secret is 256
 * random bits, which nobody guesses however fast they try, so that a slow hash would only slow the
 * service.
 *
 * @param salt 16 bytes, base64
 * @param hash 32 bytes, base64
 */
record SecretHash(String salt, String hash) {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  SecretHash {
    if (Base64.getDecoder().decode(salt).length != SALT_BYTES
        || Base64.getDecoder().decode(hash).length != HASH_BYTES) {
      throw new IllegalArgumentException("a salt has 16 bytes and a hash 32");
    }
  }

  static SecretHash of(AccessKey key, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    return new SecretHash(text.encodeToString(salt), text.encodeToString(hash(salt, key)));
  }

  /** Takes the same time whether the secret is the right one or not. */
  boolean fits(AccessKey key) {
    byte[] expected = Base64.getDecoder().decode(hash);
    return MessageDigest.isEqual(expected, hash(Base64.getDecoder().decode(salt), key));
  }

  private static byte[] hash(byte[] salt, AccessKey key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return mac.doFinal(key.secret().getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JVM has HMAC-SHA-256", impossible);
    }
  }
}
