package io.clientele.decisionlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Values one after the other, each with its length before it, so that no two lists of values give
 * the same bytes. The first names the purpose: a hash made for one is none for another.
 */
final class Fields {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

  Fields(String purpose) {
    text(purpose);
  }

  Fields number(long value) {
    return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  Fields text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A text that may be missing, which is not the same as empty. */
  Fields maybe(@Nullable String value) {
    return value == null ? texts(List.of()) : texts(List.of(value));
  }

  Fields texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  Fields bytes(byte[] value) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    out.writeBytes(value);
    return this;
  }

  Hash hash() {
    return Hash.of(out.toByteArray());
  }

  /** What nobody without the key can make, nor test a guess by. */
  Hash keyedHash(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return new Hash(mac.doFinal(out.toByteArray()));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
