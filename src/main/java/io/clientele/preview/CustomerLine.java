package io.clientele.preview;

import org.jspecify.annotations.Nullable;

/**
 * One customer as a file gives it.
 *
 * @param number the line of the file on which it begins, 1 for the first
 * @param json the facts; of no meaning where there is a fault
 * @param fault why the line can't be read; null where it can
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, from the file to whoever decides
record CustomerLine(long number, byte[] json, @Nullable String fault) {
  static CustomerLine of(long number, byte[] json) {
    return new CustomerLine(number, json, null);
  }

  static CustomerLine faulty(long number, String fault) {
    return new CustomerLine(number, new byte[0], fault);
  }
}
