package io.clientele.report.xlsx;

import io.clientele.report.ValueRisk;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The largest customers by value and risk, as points and as the list that they come from. */
record ValueRiskSheet(Source source, Paper paper, Page page) {

  static final int[] WIDTHS = {16, 30, 12, 12, 18, 2, 13, 13, 13, 13, 13, 13};

  private static final int MOST = 500;

  void write() {
    Words words = source.words();
    List<ValueRisk> points = source.figures().valueByRisk(MOST);
    paper.title(words.of("Value by risk", "价值与风险分布"));
    paper.note(
        words.of(
            "The " + points.size() + " largest customers with a value score and risk points.",
            "已有价值得分和风险分的前" + points.size() + "位客户（按近12个月金额）。"));
    paper.gap();
    int headings = paper.next();
    paper.headings(
        List.of(
            words.of("Customer number", "客户编号"),
            words.of("Name", "客户名称"),
            words.result("value.score"),
            words.result("risk.points"),
            words.of("12 months (yuan)", "近12个月金额（元）")));
    int first = paper.next();
    for (ValueRisk each : points) {
      paper.line(
          Value.text(each.customerId()),
          Value.text(each.name()),
          Value.number(each.valueScore(), Format.SCORE),
          Value.count(each.riskPoints()),
          Value.yuan(each.amount12m()));
    }
    int last = paper.next() - 1;
    paper.sheet().createFreezePane(0, headings + 1);
    page.repeat(paper.sheet(), headings);
    if (!points.isEmpty()) {
      paper.sheet().setAutoFilter(new CellRangeAddress(headings, last, 0, 4));
      new Charts(paper.sheet())
          .points(
              new Charts.Spot(6, headings, 12, headings + 24),
              words.of("Value by risk", "价值与风险分布"),
              new Charts.Axis(words.result("value.score"), 0, 100),
              new Charts.Axis(words.result("risk.points"), 0, Double.NaN),
              new CellRangeAddress(first, last, 2, 2),
              new CellRangeAddress(first, last, 3, 3));
    }
  }
}
