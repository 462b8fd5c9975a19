package io.clientele.table;

import java.util.stream.Collectors;

/** Quotes an analyst's own text in a message: one line, bounded, nothing invisible. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** The text in backticks, cut when it is long. */
  public static String of(Object content) {
    String text = content.toString();
    int shown = Math.min(text.codePointCount(0, text.length()), LONGEST);
    String start = text.substring(0, text.offsetByCodePoints(0, shown));
    String visible = start.codePoints().mapToObj(Quoted::visible).collect(Collectors.joining());
    return "`" + visible + (start.length() < text.length() ? "…" : "") + "`";
  }

  private static String visible(int point) {
    boolean plain = point == ' ' || !Blanks.isBlank(point);
    if (plain && !Blanks.isControl(point) && point != '`') {
      return Character.toString(point);
    }
    return String.format("<U+%04X>", point);
  }
}
