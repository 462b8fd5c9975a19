package io.clientele.table;

import io.clientele.table.xlsx.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fetches spreadsheets from a disk. */
public final class SpreadsheetFiles {
  private static final List<String> ENDINGS =
      List.of(".xlsx", ".xlsm", ".xlsb", ".xltx", ".xltm", ".xls", ".ods", ".et", ".csv", ".xml");

  private SpreadsheetFiles() {}

  /** All spreadsheets of a folder; other files, and the locks of an open editor, don't count. */
  public static List<NamedBytes> ofFolder(Path folder, Findings findings) {
    try (Stream<Path> files = Files.list(folder)) {
      return of(files.filter(SpreadsheetFiles::isSpreadsheet).sorted().toList(), findings);
    } catch (IOException unreadable) {
      unreadable(folder, "folder", "文件夹", findings);
      return List.of();
    }
  }

  /** These files, as far as they can be read. */
  public static List<NamedBytes> of(List<Path> files, Findings findings) {
    List<NamedBytes> read = new ArrayList<>();
    for (Path file : files) {
      try {
        read.add(read(file));
      } catch (IOException unreadable) {
        unreadable(file, "file", "文件", findings);
      }
    }
    return read;
  }

  /** One byte over the limit is enough to refuse the rest. */
  private static NamedBytes read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new NamedBytes(name(file), in.readNBytes(Limits.FILE_BYTES + 1));
    }
  }

  private static boolean isSpreadsheet(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    boolean lock = name.startsWith(".") || name.startsWith("~$");
    return !lock && ENDINGS.stream().anyMatch(name::endsWith) && !Files.isDirectory(file);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static void unreadable(Path path, String what, String zh, Findings findings) {
    findings.add(
        FindingCode.UNREADABLE_FILE,
        new Place(path.toString(), "", ""),
        new Text("the " + what + " can't be read", "无法读取该" + zh),
        new Text("check that it is there and may be read", "请确认其存在且有读取权限"));
  }
}
