package io.clientele.report.xlsx;

import io.clientele.customer.Fact;
import io.clientele.customer.Section;
import io.clientele.run.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer on a page, in the order of the analysis sheet of method A: basic information,
 * transactions, interactions, analysis, maintenance and follow-up.
 */
record AnalysisSheet(Source source, Paper paper, Styles styles) {

  static final int[] WIDTHS = {24, 22, 24, 22, 24, 22};

  private static final int COLUMNS = WIDTHS.length;
  private static final int PAIRS = COLUMNS / 2;
  private static final int FOLLOW_UPS = 6;
  private static final BigDecimal BENCHMARK = new BigDecimal(70); // the score of release 1

  private Words words() {
    return source.words();
  }

  private Values values() {
    return source.values();
  }

  void write(String customerId) {
    source
        .results()
        .each("SELECT * FROM customers WHERE \"customerId\" = ?", this::customer, customerId);
    actions(customerId);
    followUp();
  }

  private void customer(Row row) {
    paper.title(
        words().of("Customer relationship analysis: ", "客户关系维护综合分析表：")
            + row.textOr("profile.name", row.textOr("customerId", "")));
    paper.note(words().of("decision ", "决策编号 ") + row.textOr("decisionId", "–"));
    paper.gap();
    facts("1 Basic information", "一、客户基本信息", row, Section.TOP, Section.PROFILE, Section.STANDING);
    facts("2 Transactions", "二、交易情况", row, Section.PURCHASES);
    facts(
        "3 Interactions",
        "三、互动情况",
        row,
        Section.INTERACTIONS,
        Section.RELATIONSHIP,
        Section.SIGNALS);
    analysis(row);
  }

  private record Pair(String label, Value value) {}

  private void facts(String english, String chinese, Row row, Section... sections) {
    List<Section> wanted = Arrays.asList(sections);
    List<Pair> pairs = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      if (wanted.contains(fact.section())) {
        pairs.add(
            new Pair(label(words().fact(fact), Values.format(fact)), values().fact(row, fact)));
      }
    }
    if (wanted.contains(Section.PURCHASES)) {
      pairs.add(result(row, "derived.recencyDays"));
      pairs.add(result(row, "derived.intervalRatio"));
      pairs.add(result(row, "derived.amountDrop"));
    }
    paper.section(words().of(english, chinese), COLUMNS);
    for (int i = 0; i < pairs.size(); i++) {
      int column = i % PAIRS * 2;
      paper.labelled(column, column + 1, pairs.get(i).label(), pairs.get(i).value());
      if (i % PAIRS == PAIRS - 1 || i == pairs.size() - 1) {
        paper.gap();
      }
    }
    paper.gap();
  }

  private Pair result(Row row, String path) {
    return new Pair(label(words().result(path), values().format(path)), values().result(row, path));
  }

  private String label(String label, Format format) {
    return format == Format.YUAN ? label + words().of(" (yuan)", "（元）") : label;
  }

  private void analysis(Row row) {
    paper.section(words().of("4 Analysis", "四、综合分析"), COLUMNS);
    paper.headings(0, List.of(words().of("Model", "分析项"), words().of("Result", "结果")));
    paper.wide(2, COLUMNS - 1, Value.text(words().of("In detail", "说明")), styles.heading);
    paper.gap();
    found(
        words().result("derived.activity"),
        values().result(row, "derived.activity"),
        words().of("interactions a month, of the last six months", "近6个月月均互动次数"));
    found(words().result("value.score"), values().result(row, "value.score"), value(row));
    found(words().result("risk.points"), values().result(row, "risk.points"), risk(row));
    model(row, "quadrant", "value.class", "risk.level");
    model(row, "rfm.segment", "rfm.recency.score", "rfm.frequency.score", "rfm.monetary.score");
    model(
        row,
        "composite.level",
        "composite.score",
        "composite.current",
        "composite.growth",
        "composite.stability",
        "composite.strategic");
    model(row, "account.tier", "account.score");
    model(row, "priority.level", "priority.score");
    model(row, "icp.fit", "icp.score");
    model(row, "clv.segment", "clv.amount", "clv.retention");
    model(row, "health.band", "health.score");
    model(row, "loyalty.band", "loyalty.points");
    found(
        words().of("Not assessed, or in part", "未评估或部分评估"),
        Value.text(null),
        words().models(row.text("notAssessed")));
    paper.gap();
  }

  private void found(String name, Value value, @Nullable String detail) {
    paper.labelled(0, 1, name, value);
    paper.wide(2, COLUMNS - 1, Value.text(detail).orDash(), styles.wrapped);
    paper.gap();
  }

  /** A model's result, and what it comes from. */
  private void model(Row row, String result, String... parts) {
    String detail =
        Stream.of(parts)
            .filter(part -> values().result(row, part).known() != null)
            .map(part -> words().result(part) + " " + shown(values().result(row, part)))
            .collect(Collectors.joining(words().of("; ", "；")));
    found(words().result(result), values().result(row, result), detail.isEmpty() ? null : detail);
  }

  private static String shown(Value value) {
    return value.known() instanceof BigDecimal number
        ? value.format().shown(number)
        : String.valueOf(value.known());
  }

  private @Nullable String value(Row row) {
    BigDecimal score = row.number("value.score");
    if (score == null) {
      return null;
    }
    String against =
        score.compareTo(BENCHMARK) >= 0
            ? words().of("at or above the industry's average of 70", "不低于行业平均70分")
            : words().of("below the industry's average of 70", "低于行业平均70分");
    return against
        + words().of("; value class ", "；价值等级")
        + words().code("value.class", row.textOr("value.class", ""));
  }

  private @Nullable String risk(Row row) {
    String level = words().code("risk.level", row.text("risk.level"));
    if (level == null) {
      return null;
    }
    List<String> factors =
        source
            .results()
            .all(
                "SELECT factor, points FROM factors WHERE \"customerId\" = ?",
                each ->
                    words().named("riskFactor", each.textOr("factor", ""))
                        + " "
                        + each.count("points"),
                row.textOr("customerId", ""));
    return words().of("level ", "等级")
        + level
        + (factors.isEmpty() ? "" : words().of(": ", "：") + String.join(words().comma(), factors));
  }

  private void actions(String customerId) {
    paper.section(words().of("5 Maintenance focus and next steps", "五、维护重点与下一步计划"), COLUMNS);
    paper.headings(
        List.of(
            words().of("Due", "到期日"),
            words().of("Action", "维护行动"),
            words().of("Owner", "负责人"),
            words().of("Role", "负责角色"),
            words().of("Channel", "渠道"),
            words().of("Cadence", "频次")));
    source
        .results()
        .each(
            "SELECT * FROM actions WHERE \"customerId\" = ? ORDER BY \"rank\", \"action\"",
            this::action,
            customerId);
    paper.gap();
  }

  private void action(Row row) {
    String role = words().named("ownerRole", row.textOr("ownerRole", ""));
    List<Value> line =
        List.of(
            Value.day(row.day("dueOn")),
            Value.text(row.text(words().of("title.en", "title.zh"))),
            Value.text(row.textOr("owner", role)),
            Value.text(role),
            Value.text(words().named("channel", row.textOr("channel", ""))),
            Value.text(words().named("cadence", row.textOr("cadence", ""))));
    for (int column = 0; column < line.size(); column++) {
      Value value = line.get(column);
      paper.put(
          paper.next(),
          column,
          value,
          value.format() == Format.TEXT ? styles.wrapped : styles.of(value.format()));
    }
    paper.gap();
  }

  private void followUp() {
    paper.section(words().of("6 Follow-up", "六、跟进记录"), COLUMNS);
    paper.headings(
        List.of(
            words().of("Date", "日期"),
            words().of("What was done", "跟进内容"),
            words().of("Customer's answer", "客户反馈"),
            words().of("Result", "结果"),
            words().of("Next step", "下一步"),
            words().of("By", "跟进人")));
    for (int i = 0; i < FOLLOW_UPS; i++) {
      for (int column = 0; column < COLUMNS; column++) {
        paper.put(
            paper.next(),
            column,
            Value.text(null),
            column == 0 ? styles.of(Format.DAY) : styles.wrapped);
      }
      paper.height(22);
      paper.gap();
    }
  }
}
