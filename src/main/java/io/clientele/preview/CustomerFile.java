package io.clientele.preview;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file of customers.
 *
 * @param name as the user calls it; {@code .csv} is CSV, anything else NDJSON
 */
public record CustomerFile(Path path, String name) {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BLOCK = 64 * 1024;

  /** Whether a name is that of a file of customers. */
  public static boolean isNamedSo(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.endsWith(".csv");
  }

  private boolean isCsv() {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Throws where the file can't be read as customers from its very beginning. */
  public void check() throws IOException {
    lines().close();
  }

  CustomerLines lines() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BLOCK);
    try {
      skipByteOrderMark(in);
      return isCsv() ? new CsvLines(in) : new JsonLines(in);
    } catch (IOException | RuntimeException failure) {
      in.close();
      throw failure;
    }
  }

  private static void skipByteOrderMark(InputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
  }

  /** How many customers the file holds, counted by its lines. */
  long count() throws IOException {
    boolean quotes = isCsv();
    boolean quoted = false;
    boolean filled = false;
    long lines = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          byte each = block[i];
          quoted ^= quotes && each == '"';
          if (each == '\n' && !quoted) {
            lines += filled ? 1 : 0;
            filled = false;
          } else {
            filled |= fills(each, quotes);
          }
        }
      }
    }
    lines += filled ? 1 : 0;
    return quotes ? Math.max(0, lines - 1) : lines;
  }

  /** A row of a sheet that holds nothing but commas is blank. */
  private static boolean fills(byte each, boolean csv) {
    boolean space = each == ' ' || each == '\t' || each == '\r' || each == '\n';
    return !space && !(each == ',' && csv);
  }
}
