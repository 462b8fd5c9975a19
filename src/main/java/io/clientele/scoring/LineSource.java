package io.clientele.scoring;

import java.io.IOException;
import java.io.InputStream;

/** Where the lines of a batch come from. */
public interface LineSource {

  /** Waits for bytes and reads some; -1 at the end. */
  int read(byte[] into, int offset, int length) throws IOException;

  /** Whether a read would give something at once. */
  boolean isReady() throws IOException;

  /**
   * Reads ahead what has come, into a place that isn't memory. Called while nobody takes the
   * answers: a client that sends everything before it reads would wait for ever otherwise. What
   * goes wrong here shows at the read that comes to it.
   *
   * @return whether there was anything
   */
  default boolean readAhead() {
    return false;
  }

  /** The lines of a file or of the standard input. */
  static LineSource of(InputStream stream) {
    return new LineSource() {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return stream.read(into, offset, length);
      }

      @Override
      public boolean isReady() throws IOException {
        return stream.available() > 0;
      }
    };
  }
}
