package io.clientele.report.html;

import io.clientele.decision.ResultField;
import io.clientele.report.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What was found of each segment: size, sales, risk, and what is advised. */
final class Segments {

  private Segments() {}

  static void write(Html html, Subject subject, ResultField field) {
    Formats in = subject.formats();
    List<Finding> findings = subject.findings().of(field);
    long customers = findings.stream().mapToLong(Finding::customers).sum();
    BigDecimal sales =
        findings.stream().map(Finding::amount12m).reduce(BigDecimal.ZERO, BigDecimal::add);
    html.element("h3", in.say("By %s", "按%s", subject.names().field(field)));
    bars(html, subject, field, findings, customers, sales);
    HtmlTable table =
        HtmlTable.begin(
            html,
            1,
            List.of(
                subject.names().field(field),
                in.say("customers", "客户数"),
                in.say("share", "占比"),
                in.say("sales 12 m, yuan", "近12个月销售额（元）"),
                in.say("share", "占比"),
                in.say("each, yuan", "户均（元）"),
                in.say("medium risk", "中风险"),
                in.say("high risk", "高风险"),
                in.say("sales at high risk", "高风险销售额")));
    for (Finding each : findings) {
      table.row(
          subject.names().code(field, each.code()),
          in.count(each.customers()),
          in.share(each.customers(), customers),
          in.money(each.amount12m()),
          in.share(each.amount12m(), sales),
          in.money(each.average()),
          in.count(each.mediumRisk()),
          in.count(each.highRisk()),
          in.money(each.amountAtRisk()));
    }
    table.end();
    html.open("ul");
    findings.forEach(each -> advised(html, subject, field, each));
    html.close("ul");
  }

  private static void advised(Html html, Subject subject, ResultField field, Finding finding) {
    Formats in = subject.formats();
    String actions =
        finding.advised().stream()
            .map(
                each ->
                    in.say(
                        "%s (%s)",
                        "%s（%s位）", each.title(in.language()), in.count(each.customers())))
            .collect(Collectors.joining(in.say("; ", "；")));
    html.open("li")
        .element("strong", subject.names().code(field, finding.code()))
        .text(
            in.say(
                ": advised most often: %s",
                "：主要建议：%s", actions.isEmpty() ? in.say("nothing", "无") : actions))
        .close("li");
  }

  private static void bars(
      Html html,
      Subject subject,
      ResultField field,
      List<Finding> findings,
      long customers,
      BigDecimal sales) {
    Formats in = subject.formats();
    Chart chart = Chart.begin(html, in.say("Share of customers and of sales", "客户数占比与销售额占比"), 240);
    for (int percent = 0; percent <= 100; percent += 25) {
      chart.up(percent / 100.0, percent + "%");
    }
    double slot = 1.0 / Math.max(1, findings.size());
    for (int i = 0; i < findings.size(); i++) {
      Finding each = findings.get(i);
      double from = i * slot;
      chart
          .bar(from + slot * 0.2, from + slot * 0.48, part(each.customers(), customers), Chart.PALE)
          .bar(
              from + slot * 0.52,
              from + slot * 0.8,
              part(each.amount12m().doubleValue(), sales.doubleValue()),
              Chart.DARK)
          .across(from + slot / 2, subject.names().code(field, each.code()));
    }
    chart.axes(in.say("pale: share of customers; dark: share of sales", "浅色：客户数占比；深色：销售额占比"), "");
    chart.end();
  }

  private static double part(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
