package io.clientele.decision;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * JSON in the making, as bytes: pieces that were encoded ahead are copied, numbers are written
 * digit by digit. An explanation has some six hundred numbers; a text for each would take longer
 * than the decision. Used by one thread at a time.
 */
public final class JsonBuffer {

  /** Bytes; more than a usual explanation. */
  private static final int USUAL = 64 * 1024;

  /** The digits of any long, its sign, its point and a leading zero. */
  private static final int LONGEST_NUMBER = 24;

  /** More bits than a long has: such a number takes the long way. */
  private static final int LONG_BITS = 63;

  private static final int TEN = 10;

  private byte[] bytes = new byte[USUAL];
  private int length;

  JsonBuffer() {}

  /** Forgets what was written. */
  JsonBuffer clear() {
    length = 0;
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Copies encoded text. */
  void raw(byte[] encoded) {
    makeRoom(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  /** Writes one character of ASCII. */
  void raw(char character) {
    makeRoom(1);
    bytes[length++] = (byte) character;
  }

  /** Writes the inside of a JSON string. */
  void escaped(String text) {
    makeRoom(text.length());
    int start = length;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next < ' ' || next > '~' || next == '"' || next == '\\') {
        length = start;
        raw(JsonStringEncoder.getInstance().quoteAsUTF8(text));
        return;
      }
      bytes[length++] = (byte) next;
    }
  }

  void number(long number) {
    digits(number, 0);
  }

  /** Writes a number without exponent and trailing zeros, as {@link Numbers#plain} does. */
  void number(BigDecimal number) {
    number(number, number.scale());
  }

  /**
   * Writes a number as if its decimal point stood elsewhere.
   *
   * @param scale digits behind the point
   */
  void number(BigDecimal number, int scale) {
    if (scale < 0
        || scale >= LONGEST_NUMBER / 2
        || number.unscaledValue().bitLength() > LONG_BITS) {
      escaped(Numbers.plain(new BigDecimal(number.unscaledValue(), scale)));
      return;
    }
    long unscaled = number.unscaledValue().longValue();
    int places = scale;
    while (places > 0 && unscaled % TEN == 0) {
      unscaled /= TEN;
      places--;
    }
    digits(unscaled, places);
  }

  private void digits(long unscaled, int places) {
    if (unscaled == Long.MIN_VALUE) {
      escaped(BigDecimal.valueOf(unscaled, places).toPlainString());
      return;
    }
    makeRoom(LONGEST_NUMBER);
    if (unscaled < 0) {
      bytes[length++] = '-';
    }
    long rest = Math.abs(unscaled);
    int count = Math.max(places + 1, count(rest));
    int end = length + count + (places > 0 ? 1 : 0);
    for (int at = end - 1, written = 0; at >= length; at--, written++) {
      if (places > 0 && written == places) {
        bytes[at--] = '.';
      }
      bytes[at] = (byte) ('0' + rest % TEN);
      rest /= TEN;
    }
    length = end;
  }

  private static int count(long number) {
    int count = 1;
    for (long rest = number / TEN; rest > 0; rest /= TEN) {
      count++;
    }
    return count;
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
