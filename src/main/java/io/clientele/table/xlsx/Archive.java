package io.clientele.table.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.table.xlsx.Refused.Reason;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a zip archive in memory by its central directory, as Excel does, so that nothing can be
 * hidden from one reader and shown to another.
 */
final class Archive {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer bytes;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private long unpacked;

  private Archive(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The parts by name, in the archive's order. */
  static Map<String, byte[]> unpack(byte[] bytes) throws Refused {
    if (bytes.length > Limits.FILE_BYTES) {
      throw new Refused(Reason.TOO_LARGE, "8 MiB");
    }
    try {
      return new Archive(bytes).unpack();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      throw new Refused(Reason.CORRUPT, "the archive is cut short", cut);
    } catch (DataFormatException bad) {
      throw new Refused(Reason.CORRUPT, "the archive can't be unpacked", bad);
    }
  }

  private Map<String, byte[]> unpack() throws Refused, DataFormatException {
    int end = end();
    int count = bytes.getShort(end + 10) & 0xffff;
    if (count > Limits.PARTS) {
      throw new Refused(Reason.TOO_LARGE, Limits.PARTS + " parts");
    }
    int at = bytes.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      at = entry(at);
    }
    return parts;
  }

  private int end() throws Refused {
    for (int at = bytes.limit() - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new Refused(Reason.NOT_A_WORKBOOK, "no zip archive");
  }

  private int entry(int at) throws Refused, DataFormatException {
    if (bytes.getInt(at) != ENTRY) {
      throw Refused.corrupt("the archive's directory is broken");
    }
    int nameLength = bytes.getShort(at + 28) & 0xffff;
    String name = text(at + 46, nameLength);
    if ((bytes.getShort(at + 8) & 1) != 0) {
      throw new Refused(Reason.PASSWORD, name);
    }
    byte[] content = content(at, name);
    if (!name.endsWith("/") && parts.put(name, content) != null) {
      throw Refused.corrupt("part " + name + " stands twice");
    }
    int extra = bytes.getShort(at + 30) & 0xffff;
    int comment = bytes.getShort(at + 32) & 0xffff;
    return at + 46 + nameLength + extra + comment;
  }

  private byte[] content(int at, String name) throws Refused, DataFormatException {
    int method = bytes.getShort(at + 10);
    int packed = bytes.getInt(at + 20);
    int size = bytes.getInt(at + 24);
    checkSize(packed, size);
    int local = bytes.getInt(at + 42);
    int nameLength = bytes.getShort(local + 26) & 0xffff;
    if (bytes.getInt(local) != LOCAL || !text(local + 30, nameLength).equals(name)) {
      throw Refused.corrupt("part " + name + " isn't where the archive's directory says");
    }
    int start = local + 30 + nameLength + (bytes.getShort(local + 28) & 0xffff);
    byte[] content = unpack(method, slice(start, packed), size);
    CRC32 sum = new CRC32();
    sum.update(content);
    if ((int) sum.getValue() != bytes.getInt(at + 16)) {
      throw Refused.corrupt("part " + name + " is damaged");
    }
    return content;
  }

  private void checkSize(int packed, int size) throws Refused {
    unpacked += size & 0xffffffffL;
    if (unpacked > Limits.UNPACKED_BYTES) {
      throw new Refused(Reason.TOO_LARGE, "64 MiB unpacked");
    }
    if (size > Limits.RATIO_FROM_BYTES && size / Limits.RATIO > packed) {
      throw new Refused(Reason.TOO_LARGE, "packed more than " + Limits.RATIO + " to 1");
    }
  }

  private static byte[] unpack(int method, byte[] packed, int size)
      throws Refused, DataFormatException {
    if (method == STORED && packed.length == size) {
      return packed;
    }
    if (method != DEFLATED) {
      throw Refused.corrupt("the archive is packed in an unusual way");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[size];
      int done = inflater.inflate(content);
      boolean more = inflater.inflate(new byte[1]) > 0;
      if (done != size || more || !inflater.finished()) {
        throw Refused.corrupt("a part's size isn't what the archive says");
      }
      return content;
    } finally {
      inflater.end();
    }
  }

  private String text(int start, int length) {
    return new String(slice(start, length), UTF_8);
  }

  private byte[] slice(int start, int length) {
    if (start < 0 || length < 0 || length > bytes.limit() - start) {
      throw new BufferUnderflowException();
    }
    byte[] slice = new byte[length];
    bytes.get(start, slice);
    return slice;
  }
}
