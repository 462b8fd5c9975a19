package io.clientele.decisionlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Small numbers in few bytes: seven bits each, the eighth says that more follow. */
final class Varints {

  private Varints() {}

  static void put(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** The next number; BufferUnderflowException where it is cut off, and -1 where it is none. */
  static int take(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value > Integer.MAX_VALUE || next == 0 && shift > 0 ? -1 : (int) value;
      }
    }
    return -1;
  }

  static byte[] of(int[] values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(values.length * 2);
    for (int value : values) {
      put(out, value);
    }
    return out.toByteArray();
  }
}
