package io.clientele.customer;

/** A stranger's text in a file that people open in a spreadsheet, which must not run it. */
public final class InertText {

  /** What a spreadsheet would take for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private InertText() {}

  /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
  public static String of(String text) {
    return startsFormula(text, 0) ? "'" + text : text;
  }

  /** Whether a text is one that got an apostrophe here. */
  public static boolean isMarked(String text) {
    return text.startsWith("'") && startsFormula(text, 1);
  }

  private static boolean startsFormula(String text, int at) {
    return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
  }
}
