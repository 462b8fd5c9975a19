package io.clientele.http;

import io.clientele.scoring.CutOff;
import io.clientele.scoring.LineSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of a gzip body. */
final class UnpackedLines implements LineSource {

  private final Spool packed;
  private @Nullable InputStream unpacked;

  UnpackedLines(Spool packed) {
    this.packed = packed;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return unpacked().read(into, offset, length);
    } catch (ZipException | EOFException damaged) {
      throw new CutOff("the gzip body is damaged or ends too early", damaged);
    }
  }

  /** Opened at the first read, since it reads a header at once. */
  private InputStream unpacked() throws IOException {
    InputStream open = unpacked;
    if (open == null) {
      open = new GZIPInputStream(packed.asStream(), 8 * 1024);
      unpacked = open;
    }
    return open;
  }

  @Override
  public boolean isReady() throws IOException {
    return packed.isReady();
  }

  @Override
  public boolean readAhead() {
    return packed.readAhead();
  }
}
