package io.clientele.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * Reads the parts of a multipart body as they come, so that a part that is too large is refused
 * before it is whole.
 */
final class Multipart {

  /** Bytes of the header lines of one part. */
  private static final int LARGEST_HEADER = 8 * 1024;

  /** Bytes before the first part, which nobody needs. */
  private static final int LARGEST_PREAMBLE = 8 * 1024;

  private final InputStream body;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int filled;
  private boolean begun;

  Multipart(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Goes to the next part; false where there is none. The part before must have been read. */
  boolean next() throws IOException {
    if (!begun) {
      begun = true;
      copyToDelimiter(2, new ByteArrayOutputStream(), Multipart::checkPreamble);
    }
    int first = read();
    int second = read();
    if (first == '-' && second == '-') {
      return false;
    }
    while (second != '\n') { // blanks may stand behind a boundary
      if (first != '\r' && first != ' ' && first != '\t') {
        throw Refusal.badUpload("something stands behind a boundary; send valid parts");
      }
      first = second;
      second = read();
    }
    return true;
  }

  private static void checkPreamble(long size) {
    if (size > LARGEST_PREAMBLE) {
      throw Refusal.badUpload("no part begins; send the boundary that Content-Type names");
    }
  }

  PartHeader header() throws IOException {
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int count = 0; count < LARGEST_HEADER; count++) {
      int next = read();
      if (next != '\n') {
        line.write(next);
      } else if (line.toString(StandardCharsets.UTF_8).isBlank()) {
        return PartHeader.of(lines);
      } else {
        lines.add(line.toString(StandardCharsets.UTF_8));
        line.reset();
      }
    }
    throw Refusal.badUpload("the header of a part is over 8 KiB; shorten it");
  }

  /**
   * The content of the part whose header was read.
   *
   * @param size is told how many bytes there are so far, every few of them, and may refuse
   */
  byte[] content(IntConsumer size) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    copyToDelimiter(0, content, bytes -> size.accept((int) bytes));
    return content.toByteArray();
  }

  /**
   * Copies the content of the part whose header was read, of any length.
   *
   * @param size is told how many bytes there are so far, every few of them, and may refuse
   */
  void copy(OutputStream to, LongConsumer size) throws IOException {
    copyToDelimiter(0, to, size);
  }

  /** A delimiter has its only CR at its start, so what matched in vain needs no second look. */
  private void copyToDelimiter(int alreadyMatched, OutputStream to, LongConsumer size)
      throws IOException {
    long copied = 0;
    int matched = alreadyMatched;
    int skipped = alreadyMatched;
    while (matched < delimiter.length) {
      int plain = matched == 0 ? plain() : 0;
      if (plain > 0) {
        to.write(buffer, at, plain);
        at += plain;
        copied += plain;
        size.accept(copied);
      }
      int next = read();
      if (next == delimiter[matched]) {
        matched++;
        continue;
      }
      for (int i = skipped; i < matched; i++) {
        to.write(delimiter[i]);
        size.accept(++copied);
      }
      skipped = 0;
      matched = 0;
      if (next == '\r') {
        matched = 1;
      } else {
        to.write(next);
        size.accept(++copied);
      }
    }
  }

  /** How many of the bytes at hand come before one that may begin the delimiter. */
  private int plain() {
    int end = at;
    while (end < filled && buffer[end] != delimiter[0]) {
      end++;
    }
    return end - at;
  }

  private int read() throws IOException {
    if (at == filled) {
      at = 0;
      filled = body.read(buffer);
      if (filled <= 0) {
        filled = 0;
        throw new EOFException("the last boundary is missing");
      }
    }
    return buffer[at++] & 0xff;
  }
}
