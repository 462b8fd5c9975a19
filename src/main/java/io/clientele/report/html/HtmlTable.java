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

  /** A row whose first cell also names decisions, so that the row can be traced. */
  HtmlTable traced(List<String> decisionIds, String... cells) {
    html.open("tr").open("td", "class", kind(0)).text(cells[0]);
    decisionIds.forEach(id -> html.element("code", id));
    html.close("td");
    for (int i = 1; i < cells.length; i++) {
      html.element("td", cells[i], "class", kind(i));
    }
    html.close("tr");
    return this;
  }

  void end() {
    html.close("tbody").close("table").close("div");
  }

  private String kind(int column) {
    return column < texts ? "text" : "figure";
  }
}
