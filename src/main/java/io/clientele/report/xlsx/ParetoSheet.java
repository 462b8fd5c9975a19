package io.clientele.report.xlsx;

import io.clientele.report.ParetoPoint;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** How much of the sales the largest customers make. */
record ParetoSheet(Source source, Paper paper) {

  static final int[] WIDTHS = {26, 18, 2, 13, 13, 13, 13, 13, 13};

  private static final BigDecimal STEP = new BigDecimal("0.1");

  void write() {
    Words words = source.words();
    List<ParetoPoint> points = source.figures().pareto();
    paper.title(words.of("Pareto curve of sales", "销售额帕累托曲线"));
    paper.note(
        words.of(
            "Share of 12 months' sales that the largest customers make.",
            "按近12个月金额从大到小，前若干客户占销售额的比例。"));
    paper.gap();
    if (points.isEmpty()) {
      paper.note(words.of("Nothing was sold in 12 months.", "近12个月没有销售。"));
      return;
    }
    int top = paper.next();
    headings(words);
    int first = paper.next();
    line(new ParetoPoint(BigDecimal.ZERO, BigDecimal.ZERO));
    points.stream().filter(ParetoSheet::isEven).forEach(this::line);
    int last = paper.next() - 1;
    paper.gap();
    headings(words);
    points.stream().filter(point -> !isEven(point)).forEach(this::line);
    new Charts(paper.sheet())
        .line(
            new Charts.Spot(3, top, 9, top + 20),
            words.of("Pareto curve of sales", "销售额帕累托曲线"),
            words.of("largest customers, share of all", "客户累计占比"),
            new Charts.Axis(words.of("share of sales", "销售额累计占比"), 0, 1),
            new CellRangeAddress(first, last, 0, 0),
            new CellRangeAddress(first, last, 1, 1));
  }

  /** Whether it stands at one of the equal steps that the curve is drawn through. */
  private static boolean isEven(ParetoPoint point) {
    return point.customers().remainder(STEP).signum() == 0;
  }

  private void headings(Words words) {
    paper.headings(
        List.of(words.of("Largest customers", "客户累计占比"), words.of("Of sales", "销售额累计占比")));
  }

  private void line(ParetoPoint point) {
    paper.line(Value.percent(point.customers()), Value.percent(point.sales()));
  }
}
