package io.clientele.book;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * How the text of a file is encoded: what its byte order mark says, else UTF-8 where every byte of
 * it is, else GB18030, in which spreadsheet programs of China save.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int AT_ONCE = 1 << 16;

  static Encoding of(Path file) throws IOException {
    try (InputStream in = bytes(file)) {
      in.mark(3);
      byte[] start = in.readNBytes(3);
      in.reset();
      if (starts(start, 0xEF, 0xBB, 0xBF)) {
        return new Encoding(StandardCharsets.UTF_8, 3);
      }
      if (starts(start, 0xFF, 0xFE)) {
        return new Encoding(StandardCharsets.UTF_16LE, 2);
      }
      if (starts(start, 0xFE, 0xFF)) {
        return new Encoding(StandardCharsets.UTF_16BE, 2);
      }
      return new Encoding(isUtf8(in) ? StandardCharsets.UTF_8 : GB18030, 0);
    }
  }

  /** The bytes of a file, unpacked where it is packed. */
  static InputStream bytes(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return new BufferedInputStream(
          file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
              ? new GZIPInputStream(raw, AT_ONCE)
              : raw,
          AT_ONCE);
    } catch (IOException broken) {
      raw.close();
      throw broken;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(InputStream in) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
    CharBuffer chars = CharBuffer.allocate(AT_ONCE);
    boolean end = false;
    while (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      if (decoder.decode(bytes, chars, end).isError()) {
        return false;
      }
      bytes.compact();
      chars.clear();
    }
    return true;
  }
}
