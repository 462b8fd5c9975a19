package io.clientele.decisionlog;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as both databases keep them: 16 bytes, in the order of time. */
final class Ids {

  private Ids() {}

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** Of other than 16 bytes there is none: they were changed. */
  static UUID of(byte[] bytes) {
    if (bytes.length != 16) {
      return new UUID(0, 0);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new UUID(in.getLong(), in.getLong());
  }
}
