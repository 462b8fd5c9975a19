package io.clientele.decisionlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256: 32 bytes, equal where all of them are. */
public final class Hash {

  static final int LENGTH = 32;

  /** What the first block follows. */
  static final Hash NONE = new Hash(new byte[LENGTH]);

  private final byte[] bytes;

  /** Takes 32 bytes over; nobody may change them. */
  Hash(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes;
  }

  /** The hash of some bytes. */
  public static Hash of(byte[] content) {
    return new Hash(sha256().digest(content));
  }

  /** 64 hexadecimal digits; IllegalArgumentException for anything else. */
  public static Hash parse(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 64 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
