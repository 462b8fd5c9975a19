package io.clientele.table.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.clientele.table.xlsx.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A spreadsheet file as found: its worksheets in their order. */
public record Workbook(List<Sheet> sheets) {
  private static final int OLE2 = 0xd0cf11e0;

  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /** Reads a file; formulas aren't run, links aren't followed. */
  public static Workbook read(byte[] bytes) throws Refused {
    return read(bytes, name -> true);
  }

  /** Reads the sheets whose names are wanted, and leaves the others unread. */
  public static Workbook read(byte[] bytes, Predicate<String> wanted) throws Refused {
    refuseOldFormat(bytes);
    Map<String, byte[]> parts = Archive.unpack(bytes);
    Inspection.inspect(parts);
    SharedStrings strings = SharedStrings.of(parts);
    Formats formats = Formats.of(parts);
    List<Sheet> sheets = new ArrayList<>();
    for (SheetList.Entry entry : SheetList.of(parts)) {
      if (wanted.test(entry.name())) {
        sheets.add(new SheetParser(entry, strings, formats).parse());
      }
    }
    return new Workbook(sheets);
  }

  /** The names of a file's sheets; the sheets themselves aren't read. */
  public static List<String> sheetNames(byte[] bytes) throws Refused {
    refuseOldFormat(bytes);
    return SheetList.of(Archive.unpack(bytes)).stream().map(SheetList.Entry::name).toList();
  }

  /** Both the format of before 2007 and encrypted files are compound files. */
  private static void refuseOldFormat(byte[] bytes) throws Refused {
    if (bytes.length < 4 || bytes.length > Limits.FILE_BYTES) {
      return;
    }
    int magic = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8;
    if ((magic | (bytes[3] & 0xff)) != OLE2) {
      return;
    }
    boolean encrypted = new String(bytes, UTF_16LE).contains("EncryptedPackage");
    throw new Refused(encrypted ? Reason.PASSWORD : Reason.OLD_FORMAT, "compound file");
  }
}
