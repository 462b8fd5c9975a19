package io.clientele.table.xlsx;

import io.clientele.table.xlsx.Cell.Formula;
import org.jspecify.annotations.Nullable;

/** Reads one cell element. */
record CellParser(SharedStrings strings, Formats formats) {

  /** The cell, or null where it is empty. */
  @Nullable Cell parse(Ref ref, Xml xml) throws Refused {
    String type = xml.attribute("t");
    String format = formats.of(xml.number("s", 0));
    Formula formula = null;
    String stored = null;
    String inline = null;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = formula(xml);
      } else if (xml.starts("v")) {
        stored = xml.text();
      } else if (xml.starts("is")) {
        inline = xml.richText("is");
      }
    }
    Content content = inline == null ? content(type, stored) : new Content.Text(inline);
    boolean empty = content instanceof Content.Nothing || content.toString().isEmpty();
    return empty && formula == null ? null : new Cell(ref, content, format, formula);
  }

  private static Formula formula(Xml xml) throws Refused {
    String kind = xml.attribute("t");
    boolean whole = kind == null || kind.equals("normal") || kind.equals("shared");
    return new Formula(xml.text(), whole);
  }

  private Content content(@Nullable String type, @Nullable String stored) throws Refused {
    if (stored == null || stored.isEmpty()) {
      return new Content.Nothing();
    }
    return switch (type == null ? "n" : type) {
      case "s" -> new Content.Text(strings.get(stored));
      case "b" -> new Content.Truth(stored.trim().equals("1"));
      case "e" -> new Content.Fault(stored);
      case "n" -> number(stored);
      default -> new Content.Text(Escapes.decode(stored));
    };
  }

  private static Content number(String stored) throws Refused {
    try {
      double number = Double.parseDouble(stored);
      if (stored.length() <= 64 && Double.isFinite(number)) {
        return Content.Number.of(number);
      }
    } catch (NumberFormatException bad) {
      throw new Refused(Refused.Reason.CORRUPT, "a number cell holds text", bad);
    }
    throw Refused.corrupt("a number cell holds no number");
  }
}
