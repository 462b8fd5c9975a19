package io.clientele.table.xlsx;

import io.clientele.table.xlsx.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts of a workbook, which its cells number. */
record SharedStrings(List<String> texts) {
  private static final String PART = "xl/sharedStrings.xml";

  SharedStrings {
    texts = List.copyOf(texts);
  }

  static SharedStrings of(Map<String, byte[]> parts) throws Refused {
    byte[] content = parts.get(PART);
    List<String> texts = new ArrayList<>();
    if (content != null) {
      Xml xml = Xml.open(PART, content);
      while (xml.next()) {
        if (xml.starts("si")) {
          texts.add(xml.richText("si"));
        }
      }
    }
    return new SharedStrings(texts);
  }

  String get(String number) throws Refused {
    try {
      return texts.get(Integer.parseInt(number.trim()));
    } catch (NumberFormatException | IndexOutOfBoundsException bad) {
      throw new Refused(Reason.CORRUPT, PART, bad);
    }
  }
}
