package io.clientele.report.xlsx;

import io.clientele.customer.Fact;
import io.clientele.report.target.GroupTarget;
import io.clientele.report.target.SalesTargets;
import io.clientele.report.target.TargetWhy;
import io.clientele.run.Row;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A sales target by regions and owners, and who of the customers is to bring how much of it. */
record TargetSheets(Source source, SalesTargets targets) {

  static final int[] WIDTHS = {22, 22, 12, 22, 22, 12, 24};

  private static final String CUSTOMERS =
      "SELECT * FROM "
          + SalesTargets.DECIDED
          + " ORDER BY \"profile.region\" NULLS FIRST, \"profile.owner\" NULLS FIRST,"
          + " \"purchases.amount12m\" DESC NULLS LAST, \"customerId\"";

  /** Regions, owners, total: each the sum of what stands under it. */
  void summary(Paper paper) {
    Words words = source.words();
    paper.title(words.of("Sales targets", "销售目标"));
    notes().forEach(paper::note);
    paper.gap();
    List<String> headings = new ArrayList<>();
    targets.levels().forEach(level -> headings.add(words.fact(level.fact())));
    if (headings.isEmpty()) {
      headings.add("");
    }
    headings.addAll(
        List.of(
            words.of("Customers", "客户数"),
            words.of("Last 12 months (yuan)", "近12个月金额（元）"),
            words.of("Target (yuan)", "销售目标（元）"),
            words.of("Of total", "占比"),
            words.of("Against last 12 months", "较近12个月")));
    paper.headings(headings);
    for (GroupTarget group : targets.groups()) {
      Value[] line = line(names(group.path()), group);
      if (group.path().size() < targets.levels().size()) {
        paper.total(line);
      } else {
        paper.line(line);
      }
    }
    GroupTarget all =
        new GroupTarget(
            List.of(),
            targets.byCustomer().size(),
            targets.lastYear(source.results()),
            targets.total());
    paper.total(line(List.of(words.of("Total", "合计")), all));
  }

  private Value[] line(List<String> path, GroupTarget group) {
    List<Value> line = new ArrayList<>();
    for (int i = 0; i < Math.max(1, targets.levels().size()); i++) {
      line.add(Value.text(i < path.size() ? path.get(i) : ""));
    }
    line.add(Value.count(group.customers()));
    line.add(Value.yuan(group.lastYear()));
    line.add(Value.yuan(group.target()));
    line.add(Value.share(group.target(), targets.total()));
    line.add(growth(group.target(), group.lastYear()));
    return line.toArray(new Value[0]);
  }

  private List<String> names(List<String> path) {
    return path.stream()
        .map(name -> name.isEmpty() ? source.words().of("(not given)", "（未填）") : name)
        .toList();
  }

  private static Value growth(BigDecimal target, BigDecimal before) {
    return Value.share(target.subtract(before), before);
  }

  /** A line for each customer with a target. */
  LongList customers(int limit) {
    Words words = source.words();
    Values values = source.values();
    TargetWhy why = words.factors();
    List<ListColumn> columns = new ArrayList<>();
    columns.add(ListColumn.of(Fact.CUSTOMER_ID, values));
    columns.add(ListColumn.of(Fact.NAME, values));
    columns.add(ListColumn.of(Fact.REGION, values));
    columns.add(ListColumn.of(Fact.OWNER, values));
    columns.add(ListColumn.of(Fact.AMOUNT_12M, values));
    columns.add(yuan("Target (yuan)", "销售目标（元）", this::target));
    columns.add(
        new ListColumn(
            words.of("Against last 12 months", "较近12个月"),
            11,
            row -> growth(target(row), row.numberOrZero(Fact.AMOUNT_12M.place()))));
    columns.add(ListColumn.of(Fact.ESTIMATED_PURCHASE, values));
    columns.add(yuan("Base (yuan)", "基数（元）", row -> targets.rule().weigh(row).base()));
    columns.add(
        new ListColumn(
            words.of("Factors", "系数"),
            70,
            row -> Value.text(why.told(targets.rule().weigh(row).factors()))));
    columns.add(ListColumn.text(words.of("Decision", "决策编号"), 38, "decisionId"));
    long rows = targets.byCustomer().size();
    List<String> notes = new ArrayList<>(notes());
    if (rows > limit) {
      notes.add(
          String.format(
              Locale.ROOT,
              words.of(
                  "Only the first %,d of %,d are listed: a sheet takes no more. Write a CSV file"
                      + " for all.",
                  "仅列出前%,d行，共%,d行：已达到工作表行数上限；完整清单请输出CSV文件。"),
              limit,
              rows));
    }
    return new LongList(
        words.of("Sales targets of customers", "客户销售目标"),
        notes,
        columns,
        CUSTOMERS,
        rows,
        limit,
        2);
  }

  private ListColumn yuan(String english, String chinese, Function<Row, BigDecimal> money) {
    return new ListColumn(
        source.words().of(english, chinese), 16, row -> Value.yuan(money.apply(row)));
  }

  private BigDecimal target(Row row) {
    return targets.of(row.textOr(Fact.CUSTOMER_ID.place(), ""));
  }

  private List<String> notes() {
    Words words = source.words();
    List<String> notes = new ArrayList<>();
    notes.add(
        words.of(
            "Each customer's part goes by its base (purchases of 12 months and estimated purchase,"
                + " weighted) times every factor that applies; all as in targets.xlsx. Sums match"
                + " to the cent.",
            "各客户按基数（近12个月采购与预计采购加权）乘以适用系数的比例分配，规则见targets.xlsx；各级合计精确到分。"));
    notes.add(origin());
    if (targets.undecided() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              words.of("%,d customers without a decision have no target.", "%,d位客户没有决策结果，未分配目标。"),
              targets.undecided()));
    }
    return notes;
  }

  private String origin() {
    Text origin = targets.origin(source.results().run().release());
    return source.words().of(origin.en(), origin.zh());
  }
}
