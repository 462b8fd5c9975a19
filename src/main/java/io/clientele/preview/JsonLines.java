package io.clientele.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Customers as NDJSON: one JSON object a line, blank lines left out. */
final class JsonLines implements CustomerLines {
  /** Bytes. */
  private static final int LONGEST = 1024 * 1024;

  private static final int BLOCK = 64 * 1024;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private long number;

  JsonLines(InputStream in) {
    this.in = in;
  }

  @Override
  public @Nullable CustomerLine next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    while (readLine(line)) {
      if (line.size() > LONGEST) {
        return CustomerLine.faulty(number, "it is longer than 1 MiB; give one customer a line");
      }
      byte[] json = line.toByteArray();
      if (!isBlank(json)) {
        return CustomerLine.of(number, json);
      }
      line.reset();
    }
    return null;
  }

  /** Reads one line, as far as it is of use; false where there is none. */
  private boolean readLine(ByteArrayOutputStream line) throws IOException {
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int start = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      if (line.size() <= LONGEST) {
        line.write(block, start, at - start);
      }
      if (at < end) {
        at++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(block));
    return end > 0;
  }

  private static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
