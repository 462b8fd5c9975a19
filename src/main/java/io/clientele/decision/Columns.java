package io.clientele.decision;

/** How wide a text is on a terminal, where a Chinese character takes two columns. */
public final class Columns {

  private static final int FIRST_WIDE = 0x2E80;

  private Columns() {}

  /** The columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(character -> character < FIRST_WIDE ? 1 : 2).sum();
  }
}
