package io.clientele.report.html;

/**
 * Writes a page that is well formed both as HTML and as XML, since a browser reads the one and the
 * PDF is made by way of the other. Every text and attribute is escaped here.
 */
final class Html {

  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");

  /**
   * Begins an element.
   *
   * @param attributes name and value by turns
   */
  Html open(String tag, String... attributes) {
    tag(tag, attributes);
    out.append('>');
    return this;
  }

  /** Ends an element. */
  Html close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element without content. */
  Html empty(String tag, String... attributes) {
    tag(tag, attributes);
    out.append("/>");
    return this;
  }

  /** An element with a text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A text, escaped; characters that XML can't hold are replaced. */
  Html text(String text) {
    text.codePoints().forEach(this::character);
    return this;
  }

  /** Our own style sheet, as it is. */
  Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  private void tag(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
  }

  private void character(int character) {
    switch (character) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isXml(character) ? character : REPLACEMENT);
    }
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
