package io.clientele.report.xlsx;

import io.clientele.decision.ResultField;
import io.clientele.report.Kpis;
import io.clientele.report.ParetoPoint;
import io.clientele.report.Share;
import io.clientele.run.RunRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/** Which run it is, its key figures, and how customers and money fall to each result. */
record SummarySheet(Source source, Paper paper, Styles styles) {

  static final int[] WIDTHS = {26, 12, 11, 19, 12, 2, 13, 13, 13, 13, 13, 13};

  private static final List<ResultField> FIELDS =
      List.of(
          ResultField.QUADRANT,
          ResultField.ACCOUNT_TIER,
          ResultField.COMPOSITE_LEVEL,
          ResultField.HEALTH_BAND,
          ResultField.RISK_LEVEL,
          ResultField.SEGMENT,
          ResultField.CLV_SEGMENT);
  private static final int BLOCK = 10; // rows, a gap included
  private static final Set<String> TOP = Set.of("0.01", "0.1", "0.2");
  private static final int[][] TILES = {{0, 0}, {1, 2}, {3, 4}, {6, 8}, {9, 11}};

  private Words words() {
    return source.words();
  }

  void write() {
    RunRecord run = source.results().run();
    paper.title(words().of("Customer analysis", "客户分析汇总"));
    paper.note(
        words()
            .of(
                "Figures of the customers of one book, decided by one release.",
                "同一客户数据集由同一版本决策得出的结果。"));
    paper.gap();
    run(run);
    tiles(source.figures().kpis());
    concentration(source.figures().pareto());
    for (int i = 0; i < FIELDS.size(); i++) {
      if (i % 3 == 1) {
        paper.sheet().setRowBreak(paper.next() - 1);
      }
      block(FIELDS.get(i));
    }
  }

  private void run(RunRecord run) {
    line(words().of("Run", "运行"), run.id().toString(), words().of("As of", "数据截止日"));
    paper.wide(7, 11, Value.day(run.asOf()), styles.labelled(Format.DAY));
    paper.gap();
    line(
        words().of("Release", "版本"),
        String.valueOf(run.release().number()),
        words().of("Decided", "决策时间"));
    Instant ended = run.endedAt();
    paper.wide(
        7,
        11,
        Value.text(
            ended == null
                ? null
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx")
                    .withZone(ZoneId.systemDefault())
                    .format(ended)),
        styles.labelled(Format.TEXT));
    paper.gap();
    across("Digest", "版本摘要", run.release().digest());
    across(
        "Record",
        "决策日志",
        run.recorded()
            ? words().of("recorded in the decision log", "已记入决策日志")
            : words().of("not recorded in a decision log", "未记入决策日志"));
    paper.gap();
  }

  private void across(String english, String chinese, String value) {
    paper.labelled(0, 11, words().of(english, chinese), Value.text(value));
    paper.gap();
  }

  private void line(String label, String value, String second) {
    paper.labelled(0, 4, label, Value.text(value));
    paper.put(paper.next(), 6, Value.text(second), styles.label);
  }

  private void tiles(Kpis kpis) {
    paper.section(words().of("Key figures", "关键指标"), 12);
    tiles(
        tile("customers", "客户数", Value.count(kpis.customers())),
        tile("buying in 12 months", "近12个月有采购", Value.count(kpis.buying())),
        tile("sales of 12 months (yuan)", "近12个月销售额（元）", Value.yuan(kpis.amount12m())),
        tile("last 6 months (yuan)", "近6个月（元）", Value.yuan(kpis.amountLast6m())),
        tile("6 months before (yuan)", "前6个月（元）", Value.yuan(kpis.amountPrev6m())));
    tiles(
        tile("average order (yuan)", "平均客单价（元）", Value.yuan(kpis.averageOrderValue())),
        tile("renewal rate", "续约率", Value.percent(kpis.renewalRate())),
        tile("lifetime value (yuan)", "客户终身价值（元）", Value.yuan(kpis.clv())),
        tile("health, mean score", "健康度平均得分", Value.number(kpis.health(), Format.SCORE)),
        tile("actions advised", "建议维护行动", Value.count(kpis.actions())));
    tiles(
        tile("customers at high risk", "高流失风险客户", Value.count(kpis.atRisk())),
        tile("of all customers", "占客户数", Value.share(kpis.atRisk(), kpis.customers())),
        tile("their sales (yuan)", "其销售额（元）", Value.yuan(kpis.amountAtRisk())),
        tile("of all sales", "占销售额", Value.share(kpis.amountAtRisk(), kpis.amount12m())),
        tile(
            "change of half-year sales",
            "半年销售额变化",
            Value.share(kpis.amountLast6m().subtract(kpis.amountPrev6m()), kpis.amountPrev6m())));
    paper.gap();
  }

  private record Tile(String caption, Value value) {}

  private Tile tile(String english, String chinese, Value value) {
    return new Tile(words().of(english, chinese), value);
  }

  private void tiles(Tile... tiles) {
    for (int i = 0; i < tiles.length; i++) {
      paper.wide(TILES[i][0], TILES[i][1], Value.text(tiles[i].caption()), styles.caption);
    }
    paper.gap();
    for (int i = 0; i < tiles.length; i++) {
      Value value = tiles[i].value().orDash();
      paper.wide(TILES[i][0], TILES[i][1], value, styles.tile(value.format()));
    }
    paper.height(24);
    paper.gap();
  }

  private void concentration(List<ParetoPoint> points) {
    paper.section(words().of("Concentration of sales", "销售集中度"), 12);
    List<ParetoPoint> top =
        points.stream().filter(point -> TOP.contains(point.customers().toPlainString())).toList();
    if (top.isEmpty()) {
      paper.note(words().of("Nothing was sold in 12 months.", "近12个月没有销售。"));
    }
    for (ParetoPoint point : top) {
      String percent = point.customers().movePointRight(2).stripTrailingZeros().toPlainString();
      paper.labelled(
          0,
          1,
          words().of("largest " + percent + " % of customers", "销售额前" + percent + "%的客户"),
          Value.percent(point.sales()));
      paper.gap();
    }
    paper.gap();
  }

  private void block(ResultField field) {
    String name = words().result(field.path());
    List<Share> shares = source.figures().shares(field);
    long customers = shares.stream().mapToLong(Share::customers).sum();
    BigDecimal amount =
        shares.stream().map(Share::amount12m).reduce(BigDecimal.ZERO, BigDecimal::add);
    int top = paper.next();
    paper.section(name, 12);
    paper.headings(
        List.of(
            name,
            words().of("Customers", "客户数"),
            words().of("Share", "占比"),
            words().of("12 months (yuan)", "近12个月金额（元）"),
            words().of("Share", "占比")));
    int first = paper.next();
    for (Share each : shares) {
      paper.line(line(called(field, each), each.customers(), each.amount12m(), customers, amount));
    }
    int last = paper.next() - 1;
    paper.total(line(words().of("all customers", "全部客户"), customers, amount, customers, amount));
    new Charts(paper.sheet())
        .bars(
            new Charts.Spot(6, top + 1, 12, top + BLOCK - 1),
            words().of("Customers: ", "客户数：") + name,
            new CellRangeAddress(first, last, 0, 0),
            new CellRangeAddress(first, last, 1, 1));
    paper.goTo(Math.max(paper.next() + 1, top + BLOCK));
  }

  private String called(ResultField field, Share share) {
    String name = share.code().isEmpty() ? null : words().code(field.path(), share.code());
    return name == null ? words().notAssessed() : name;
  }

  private static Value[] line(
      String name, long customers, BigDecimal amount, long allCustomers, BigDecimal allAmount) {
    return new Value[] {
      Value.text(name),
      Value.count(customers),
      Value.share(customers, allCustomers),
      Value.yuan(amount),
      Value.share(amount, allAmount)
    };
  }
}
