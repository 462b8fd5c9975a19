package io.clientele.table.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook, which its cells number by style. */
record Formats(List<String> byStyle) {
  private static final String PART = "xl/styles.xml";

  Formats {
    byStyle = List.copyOf(byStyle);
  }

  static Formats of(Map<String, byte[]> parts) throws Refused {
    byte[] content = parts.get(PART);
    if (content == null) {
      return new Formats(List.of());
    }
    Map<Integer, String> own = new HashMap<>();
    List<String> byStyle = new ArrayList<>();
    boolean inCells = false;
    Xml xml = Xml.open(PART, content);
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        own.putIfAbsent(xml.number("numFmtId", 0), xml.required("formatCode"));
      } else if (xml.starts("cellXfs")) {
        inCells = true;
      } else if (xml.ends("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        byStyle.add(own.getOrDefault(id, builtin(id)));
      }
    }
    return new Formats(byStyle);
  }

  String of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : "General";
  }

  /** ECMA-376, 18.8.30, with the East Asian dates 27–36 and 50–58. */
  private static String builtin(int id) {
    return switch (id) {
      case 1 -> "0";
      case 2 -> "0.00";
      case 3, 37, 38 -> "#,##0";
      case 4, 39, 40 -> "#,##0.00";
      case 5, 6, 41, 42 -> "¤#,##0";
      case 7, 8, 43, 44 -> "¤#,##0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 11, 48 -> "0.00E+00";
      case 12, 13 -> "# ?/?";
      case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36 -> "yyyy-mm-dd";
      case 50, 51, 52, 53, 54, 57, 58 -> "yyyy-mm-dd";
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> "h:mm:ss";
      case 49 -> "@";
      default -> "General";
    };
  }
}
