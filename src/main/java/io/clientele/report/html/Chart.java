package io.clientele.report.html;

import java.util.Locale;

/**
 * A chart as SVG with a frame, two axes and their names. It is told in shares of the axes, 0–1 from
 * the lower left, and drawn in strokes and greys that a black-and-white print keeps apart.
 */
final class Chart {

  static final String DARK = "#1f3b57";
  static final String PALE = "#b9cbdc";

  private static final int WIDTH = 480;
  private static final double LEFT = 58;
  private static final double TOP = 14;
  private static final double PLOT_WIDTH = 404;
  private static final String FONT = "12";
  private static final double DESCENT = 4;

  private final Html html;
  private final double height;
  private final double plotHeight;

  private Chart(Html html, double height) {
    this.html = html;
    this.height = height;
    this.plotHeight = height - TOP - 46;
  }

  /**
   * Begins a chart.
   *
   * @param title what a reader who can't see it is told
   * @param height in the units of which it is 480 wide
   */
  static Chart begin(Html html, String title, int height) {
    Chart chart = new Chart(html, height);
    html.open("div", "class", "chart")
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            String.valueOf(WIDTH), // whole, or the maker of the PDF takes a size of its own
            "height",
            String.valueOf(height),
            "viewBox",
            "0 0 " + WIDTH + " " + height,
            "role",
            "img",
            "font-family",
            Fonts.FAMILIES,
            "font-size",
            FONT);
    html.element("title", title);
    return chart;
  }

  void end() {
    html.close("svg").close("div");
  }

  /** The two axes, with their names. */
  Chart axes(String across, String up) {
    line(0, 0, 1, 0, "#000", "1");
    line(0, 0, 0, 1, "#000", "1");
    label(LEFT + PLOT_WIDTH / 2, height - 8, "middle", across);
    double middle = TOP + plotHeight / 2;
    html.element(
        "text",
        up,
        "x",
        number(13),
        "y",
        number(middle),
        "text-anchor",
        "middle",
        "transform",
        "rotate(-90 13 " + number(middle) + ")");
    return this;
  }

  /** A mark on the axis that goes across. */
  Chart across(double at, String label) {
    label(x(at), y(0) + 17, "middle", label);
    return this;
  }

  /** A mark on the axis that goes up, with a thin line to read along. */
  Chart up(double at, String label) {
    if (at > 0) {
      line(0, at, 1, at, "#ccc", "0.6");
    }
    label(LEFT - 6, y(at) + DESCENT, "end", label);
    return this;
  }

  Chart line(double x1, double y1, double x2, double y2, String colour, String width) {
    html.empty(
        "line",
        "x1",
        number(x(x1)),
        "y1",
        number(y(y1)),
        "x2",
        number(x(x2)),
        "y2",
        number(y(y2)),
        "stroke",
        colour,
        "stroke-width",
        width);
    return this;
  }

  /** A line through points. */
  Chart curve(double[] xs, double[] ys) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < xs.length; i++) {
      points.append(number(x(xs[i]))).append(',').append(number(y(ys[i]))).append(' ');
    }
    html.empty(
        "polyline",
        "points",
        points.toString().strip(),
        "fill",
        "none",
        "stroke",
        DARK,
        "stroke-width",
        "2");
    return this;
  }

  /** A point with what a pointer on it is told. */
  Chart point(double x, double y, double radius, String title) {
    html.open(
            "circle",
            "cx",
            number(x(x)),
            "cy",
            number(y(y)),
            "r",
            number(radius),
            "fill",
            DARK,
            "fill-opacity",
            "0.35",
            "stroke",
            DARK,
            "stroke-width",
            "0.7")
        .element("title", title)
        .close("circle");
    return this;
  }

  /** A bar from the axis upwards. */
  Chart bar(double from, double to, double share, String fill) {
    html.empty(
        "rect",
        "x",
        number(x(from)),
        "y",
        number(y(share)),
        "width",
        number((to - from) * PLOT_WIDTH),
        "height",
        number(share * plotHeight),
        "fill",
        fill,
        "stroke",
        DARK,
        "stroke-width",
        "0.7");
    return this;
  }

  /** A word at a place of the plot. */
  Chart note(double x, double y, String anchor, String text) {
    label(x(x), y(y), anchor, text);
    return this;
  }

  private void label(double x, double y, String anchor, String text) {
    html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static double x(double share) {
    return LEFT + share * PLOT_WIDTH;
  }

  private double y(double share) {
    return TOP + (1 - share) * plotHeight;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
