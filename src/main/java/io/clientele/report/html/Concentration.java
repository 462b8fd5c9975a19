package io.clientele.report.html;

import io.clientele.report.ParetoPoint;
import java.util.List;

/** How much of the sales the largest customers make. */
final class Concentration {

  private Concentration() {}

  static void write(Html html, Subject subject) {
    Formats in = subject.formats();
    List<ParetoPoint> points = subject.figures().pareto();
    if (points.isEmpty()) {
      html.element("p", in.say("Nothing was sold in twelve months.", "近12个月没有销售。"));
      return;
    }
    curve(html, in, points);
    HtmlTable table =
        HtmlTable.begin(
            html, 0, List.of(in.say("largest customers", "最大客户"), in.say("of sales", "占销售额")));
    points.forEach(each -> table.row(in.percent(each.customers()), in.percent(each.sales())));
    table.end();
  }

  private static void curve(Html html, Formats in, List<ParetoPoint> points) {
    double[] xs = new double[points.size() + 1];
    double[] ys = new double[points.size() + 1];
    for (int i = 0; i < points.size(); i++) {
      xs[i + 1] = points.get(i).customers().doubleValue();
      ys[i + 1] = points.get(i).sales().doubleValue();
    }
    Chart chart = Chart.begin(html, in.say("Pareto curve of sales", "销售额帕累托曲线"), 280);
    for (int percent = 0; percent <= 100; percent += 20) {
      chart.up(percent / 100.0, percent + "%").across(percent / 100.0, percent + "%");
    }
    chart
        .axes(
            in.say("share of customers, the largest first", "客户占比（由大到小）"),
            in.say("share of sales", "销售额占比"))
        .line(0, 0, 1, 1, "#999", "0.8")
        .curve(xs, ys);
    chart.end();
  }
}
