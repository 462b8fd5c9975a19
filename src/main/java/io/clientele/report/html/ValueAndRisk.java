package io.clientele.report.html;

import io.clientele.decision.ResultField;
import io.clientele.report.CrossCell;
import io.clientele.report.ValueRisk;
import java.util.List;

/** Value against risk: how many, and the largest customers as points. */
final class ValueAndRisk {

  private static final int MOST = 300;
  private static final double FULL = 100;

  private ValueAndRisk() {}

  static void write(Html html, Subject subject) {
    Formats in = subject.formats();
    HtmlTable table =
        HtmlTable.begin(
            html,
            2,
            List.of(
                subject.names().field(ResultField.VALUE_CLASS),
                subject.names().field(ResultField.RISK_LEVEL),
                in.say("customers", "客户数"),
                in.say("sales 12 m, yuan", "近12个月销售额（元）")));
    for (CrossCell each : subject.findings().valueAndRisk()) {
      table.row(
          subject.names().code(ResultField.VALUE_CLASS, each.valueClass()),
          subject.names().code(ResultField.RISK_LEVEL, each.riskLevel()),
          in.count(each.customers()),
          in.money(each.amount12m()));
    }
    table.end();
    List<ValueRisk> points = subject.figures().valueByRisk(MOST);
    if (!points.isEmpty()) {
      scatter(html, in, points);
    }
  }

  private static void scatter(Html html, Formats in, List<ValueRisk> points) {
    long top = Math.max(6, points.stream().mapToLong(ValueRisk::riskPoints).max().orElse(0) + 1);
    double largest =
        Math.max(1, points.stream().mapToDouble(p -> p.amount12m().doubleValue()).max().orElse(1));
    html.element(
        "p",
        in.say(
            "The %s customers who buy most, larger circles for larger sales:",
            "采购额最大的%s位客户，圆越大采购额越大：", in.count(points.size())),
        "class",
        "lead");
    Chart chart = Chart.begin(html, in.say("Value by risk", "价值与风险"), 300);
    for (int score = 0; score <= FULL; score += 20) {
      chart.across(score / FULL, String.valueOf(score));
    }
    for (long risk = 0; risk < top; risk += Math.max(1, top / 6)) {
      chart.up((double) risk / top, String.valueOf(risk));
    }
    chart.axes(in.say("value score", "价值得分"), in.say("risk points", "风险分"));
    for (ValueRisk each : points) {
      chart.point(
          Math.min(1, each.valueScore().doubleValue() / FULL),
          (double) each.riskPoints() / top,
          2.5 + 6 * Math.sqrt(each.amount12m().doubleValue() / largest),
          in.say(
              "%s (%s): %s yuan",
              "%s（%s）：%s元", each.name(), each.customerId(), in.money(each.amount12m())));
    }
    chart.end();
  }
}
