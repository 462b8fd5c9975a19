package io.clientele.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads several codes, separated by semicolons. */
final class ListCell {
  private ListCell() {}

  static @Nullable CellValue read(
      String text, Spot spot, Function<String, @Nullable String> readItem) {
    List<String> items = List.of(text.split(";", -1));
    boolean blank = items.size() > 1 && items.stream().anyMatch(String::isBlank);
    boolean twice = new HashSet<>(items).size() < items.size();
    if (blank || twice || text.matches(".*[,，；、].*")) {
      bad(text, spot);
      return null;
    }
    List<String> read = new ArrayList<>();
    for (String item : items) {
      String code = readItem.apply(item);
      if (code != null) {
        read.add(code);
      }
    }
    return read.size() == items.size() ? new CellValue.Words(read) : null;
  }

  private static void bad(String text, Spot spot) {
    spot.report(
        FindingCode.BAD_LIST,
        new Text(Quoted.of(text) + " is no plain list", Quoted.of(text) + "不是规范的列表"),
        new Text(
            "write each item once, separated by ; without spaces, such as `C13;C14`",
            "每项只写一次，用半角分号分隔且不加空格，如`C13;C14`"));
  }
}
