package io.clientele.report.html;

import java.util.List;

/**
 * A table, its first row repeated on every printed page. Columns hold figures, set to the right,
 * unless they are named as text.
 */
final class HtmlTable {

  private final Html html;
  private final int texts;

  private HtmlTable(Html html, int texts) {
    this.html = html;
    this.texts = texts;
  }

  /**
   * Begins a table.
   *
   * @param texts how many of the first columns hold text
   */
  static HtmlTable begin(Html html, int texts, List<String> headings) {
    HtmlTable table = new HtmlTable(html, texts);
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (int i = 0; i < headings.size(); i++) {
      html.element("th", headings.get(i), "class", table.kind(i), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    return table;
  }

  /** A row. */
  HtmlTable row(String... cells) {
    html.open("tr");
    for (int i = 0; i < cells.length; i++) {
      html.element("td", cells[i], "class", kind(i));
    }
    html.close("tr");
    return this;
  }

  /** A row whose last cell is the id of a decision. */
  HtmlTable traced(String decisionId, String... cells) {
    html.open("tr");
    for (int i = 0; i < cells.length; i++) {
      html.element("td", cells[i], "class", kind(i));
    }
    html.open("td", "class", "id").element("code", decisionId).close("td").close("tr");
    return this;
  }

  void end() {
    html.close("tbody").close("table").close("div");
  }

  private String kind(int column) {
    return column < texts ? "text" : "figure";
  }
}
