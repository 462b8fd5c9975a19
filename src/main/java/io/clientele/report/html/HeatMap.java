package io.clientele.report.html;

import io.clientele.report.HeatCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many customers have which RFM bands; darker where more are. */
final class HeatMap {

  private static final List<String> BANDS = List.of("HIGH", "MEDIUM", "LOW");

  private final Html html;
  private final Subject subject;
  private final List<HeatCell> cells;
  private final long most;

  private HeatMap(Html html, Subject subject) {
    this.html = html;
    this.subject = subject;
    this.cells = subject.figures().heatMap();
    this.most = cells.stream().mapToLong(HeatCell::customers).max().orElse(1);
  }

  static void write(Html html, Subject subject) {
    HeatMap map = new HeatMap(html, subject);
    Formats in = subject.formats();
    html.element(
        "p",
        in.say(
            "Each cell: customers, and their sales of twelve months in yuan. Darker: more"
                + " customers.",
            "每格：客户数及其近12个月销售额（元）。颜色越深，客户越多。"));
    map.table();
  }

  private String band(String english, String chinese, String band) {
    return subject.formats().say(english, chinese, subject.names().code("band", band));
  }

  private void table() {
    html.open("div", "class", "scroll").open("table", "class", "heat").open("thead").open("tr");
    html.element("th", subject.formats().say("recency", "最近购买"), "scope", "col");
    html.element("th", subject.formats().say("frequency", "频率"), "scope", "col");
    for (String monetary : BANDS) {
      html.element("th", band("money %s", "金额%s", monetary), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (String recency : BANDS) {
      BANDS.forEach(frequency -> row(recency, frequency));
    }
    html.close("tbody").close("table").close("div");
  }

  private void row(String recency, String frequency) {
    html.open("tr")
        .element("th", band("%s", "%s", recency))
        .element("th", band("%s", "%s", frequency));
    BANDS.forEach(monetary -> cell(recency, frequency, monetary));
    html.close("tr");
  }

  private void cell(String recency, String frequency, String monetary) {
    Optional<HeatCell> cell =
        cells.stream()
            .filter(
                each ->
                    each.recency().equals(recency)
                        && each.frequency().equals(frequency)
                        && each.monetary().equals(monetary))
            .findAny();
    long customers = cell.map(HeatCell::customers).orElse(0L);
    BigDecimal amount = cell.map(HeatCell::amount12m).orElse(BigDecimal.ZERO);
    html.open("td", "style", "background-color:" + shade(customers));
    html.element("strong", subject.formats().count(customers)).empty("br");
    html.text(subject.formats().money(amount)).close("td");
  }

  /** From white to a blue that black figures can still be read on. */
  private String shade(long customers) {
    double share = Math.sqrt((double) customers / most);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(255 - 125 * share),
        Math.round(255 - 88 * share),
        Math.round(255 - 50 * share));
  }
}
