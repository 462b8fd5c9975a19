package io.clientele.report.html;

import java.io.InputStream;

/**
 * The fonts of the report. A browser takes what its system has; a PDF takes those that come with us
 * and holds the characters that it uses, so that it looks the same everywhere.
 */
final class Fonts {

  /** The family of the PDF's font, under a name that no system has. */
  static final String LATIN = "Report";

  /** The family of the font that has the PDF's Chinese characters. */
  static final String CHINESE = "Droid Sans Fallback";

  /** In the order in which they are looked for; the style sheet has the same. */
  static final String FAMILIES =
      "'"
          + LATIN
          + "', Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', '"
          + CHINESE
          + "', sans-serif";

  private Fonts() {}

  static InputStream latin() {
    return open("DejaVuSansCondensed.ttf");
  }

  static InputStream latinBold() {
    return open("DejaVuSansCondensed-Bold.ttf");
  }

  static InputStream chinese() {
    return open("DroidSansFallbackFull.ttf");
  }

  private static InputStream open(String name) {
    InputStream font = Fonts.class.getResourceAsStream(name);
    if (font == null) {
      throw new IllegalStateException(name + " is missing");
    }
    return font;
  }
}
