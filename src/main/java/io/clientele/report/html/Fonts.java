package io.clientele.report.html;

/** The fonts of the report: what a reader's system has, and one that comes with us. */
final class Fonts {

  /** The family of the font that comes with us: it has the Chinese characters of a PDF. */
  static final String CHINESE = "Droid Sans Fallback";

  /** In the order in which they are looked for. */
  static final String FAMILIES =
      "Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', '"
          + CHINESE
          + "', sans-serif";

  private Fonts() {}
}
