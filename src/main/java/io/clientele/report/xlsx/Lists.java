package io.clientele.report.xlsx;

import io.clientele.customer.Fact;
import io.clientele.report.AtStake;
import io.clientele.run.Row;
import io.clientele.scenario.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The lists that people filter and work down: customers at risk, tasks, all customers. */
final class Lists {

  private static final List<Fact> MAIN_FACTS =
      List.of(
          Fact.CUSTOMER_ID,
          Fact.NAME,
          Fact.INDUSTRY,
          Fact.REGION,
          Fact.OWNER,
          Fact.FIRST_DEAL_ON,
          Fact.LAST_PURCHASE_ON,
          Fact.ORDERS_12M,
          Fact.AMOUNT_12M,
          Fact.AMOUNT_LAST_6M,
          Fact.AMOUNT_PREV_6M,
          Fact.PROFIT_MARGIN,
          Fact.COLLECTION_RATE,
          Fact.SALES_SHARE,
          Fact.LAST_INTERACTION_ON,
          Fact.LAST_6M,
          Fact.PREV_6M,
          Fact.NEGATIVE_FEEDBACK_6M,
          Fact.COMPLAINTS_12M,
          Fact.SATISFACTION,
          Fact.NPS,
          Fact.RENEWAL_RATE);

  private static final String TASKS =
      """
      SELECT a."dueOn", a."rank", a."customerId", a."title.en", a."title.zh", a."owner",
        a."ownerRole", a."channel", a."cadence", a."decisionId", c."profile.name", c."quadrant",
        c."risk.level", c."composite.level", o.outcome, o."toldFor", o."told"
      FROM actions a JOIN customers c ON c."customerId" = a."customerId"
        LEFT JOIN outcomes o ON o."actionId" = a."decisionId" || ':' || a."action"
      ORDER BY a."rank", a."dueOn", a."customerId", a."action\"\
      """;

  private static final int STATUS = 11; // the column of tasks

  private final Source source;
  private final Words words;
  private final Values values;
  private final int limit;

  /**
   * The lists of a run.
   *
   * @param limit the most rows that a sheet takes
   */
  Lists(Source source, int limit) {
    this.source = source;
    this.words = source.words();
    this.values = source.values();
    this.limit = limit;
  }

  /** The most rows that a sheet takes. */
  int limit() {
    return limit;
  }

  LongList atRisk() {
    long rows = count("customers WHERE " + AtStake.CONDITION);
    List<ListColumn> columns =
        List.of(
            ListColumn.of(Fact.CUSTOMER_ID, values),
            ListColumn.of(Fact.NAME, values),
            new ListColumn(
                words.of("Money at stake (yuan)", "涉及金额（元）"),
                17,
                row -> values.fact(row, Fact.AMOUNT_12M)),
            ListColumn.result("clv.amount", values),
            ListColumn.result("risk.level", values),
            ListColumn.result("risk.points", values),
            ListColumn.result("quadrant", values),
            ListColumn.of(Fact.OWNER, values),
            ListColumn.of(Fact.REGION, values),
            ListColumn.of(Fact.LAST_PURCHASE_ON, values),
            decision());
    return new LongList(
        words.of("Customers at risk", "风险客户清单"),
        notes(
            rows,
            words.of(
                "High risk of churn, or worth retaining; most money at stake first. At stake is"
                    + " what the customer bought in 12 months.",
                "流失风险高或属于“潜力”象限的客户，按涉及金额从高到低排列。涉及金额为近12个月采购金额。"),
            words.of("money at stake", "涉及金额")),
        columns,
        "SELECT * FROM customers WHERE "
            + AtStake.CONDITION
            + " ORDER BY \"purchases.amount12m\" DESC NULLS LAST, \"customerId\"",
        rows,
        limit,
        2);
  }

  LongList tasks() {
    long rows = count("actions");
    String title = words.of("title.en", "title.zh");
    List<ListColumn> columns =
        List.of(
            new ListColumn(words.of("Due", "到期日"), 12, row -> Value.day(row.day("dueOn"))),
            new ListColumn(words.of("Priority", "优先级"), 10, row -> Value.count(row.count("rank"))),
            ListColumn.of(Fact.CUSTOMER_ID, values),
            ListColumn.of(Fact.NAME, values),
            ListColumn.text(words.of("Action", "维护行动"), 34, title),
            new ListColumn(
                words.of("Owner", "负责人"),
                18,
                row -> Value.text(owner(row.text("owner"), row.textOr("ownerRole", "")))),
            named("Channel", "渠道", "channel", "channel"),
            named("Cadence", "频次", "cadence", "cadence"),
            ListColumn.result("quadrant", values),
            ListColumn.result("risk.level", values),
            ListColumn.result("composite.level", values),
            new ListColumn(words.of("Status", "状态"), 12, row -> Value.text(status(row))),
            new ListColumn(words.of("Done on", "完成日期"), 12, row -> Value.day(row.day("toldFor"))),
            ListColumn.text(words.of("Note", "备注"), 30, "told"),
            decision());
    return new LongList(
        words.of("Task list", "维护任务清单"),
        notes(
            rows,
            words.of(
                "A line for each action; the smallest number is the first priority. Without an"
                    + " owner, the role is named.",
                "每项维护行动一行，优先级数字越小越优先；没有负责人的，列出负责角色。"),
            words.of("priority and due date", "优先级和到期日")),
        columns,
        TASKS,
        rows,
        limit,
        4);
  }

  /** What became of it; nothing where that isn't known. */
  private @Nullable String status(Row row) {
    String outcome = row.text("outcome");
    if (outcome == null) {
      return null;
    }
    return outcome.equals("done") ? words.of("done", "已完成") : words.of("dropped", "已放弃");
  }

  /** A list to choose the status of a task from. */
  void statuses(XSSFSheet sheet, LongList tasks) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] choices = words.of("open,in progress,done,dropped", "未开始,进行中,已完成,已放弃").split(",", -1);
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(choices),
            new CellRangeAddressList(tasks.headings() + 1, tasks.last(), STATUS, STATUS));
    validation.setShowErrorBox(true);
    validation.setSuppressDropDownArrow(true); // POI's word for showing it
    sheet.addValidationData(validation);
  }

  /** Who does it: the customer's owner, or the role's name. */
  String owner(@Nullable String owner, String role) {
    return owner == null ? words.named("ownerRole", role) : owner;
  }

  LongList customers() {
    long rows = count("customers");
    List<ListColumn> columns = new ArrayList<>();
    MAIN_FACTS.forEach(fact -> columns.add(ListColumn.of(fact, values)));
    Set<Result.Kind> kinds = Set.of(Result.Kind.NUMBER, Result.Kind.CODE);
    words.results().all().stream()
        .filter(result -> kinds.contains(result.kind()))
        .filter(result -> !result.path().startsWith("risk.factors."))
        .forEach(result -> columns.add(ListColumn.of(result, values)));
    columns.add(
        new ListColumn(
            words.of("Not assessed, or in part", "未评估或部分评估"),
            30,
            row -> Value.text(words.models(row.text("notAssessed")))));
    columns.add(ListColumn.text(words.of("Refused because", "被拒绝原因"), 30, "problem"));
    columns.add(decision());
    return new LongList(
        words.of("Customers", "客户清单"),
        notes(
            rows,
            words.of(
                "A line for each customer: main facts, and every result. An empty cell is unknown"
                    + " or not assessed.",
                "每位客户一行：主要数据和全部评估结果。空白表示未知或未评估。"),
            words.of("customer number", "客户编号")),
        columns,
        "SELECT * FROM customers ORDER BY \"customerId\"",
        rows,
        limit,
        2);
  }

  private List<String> notes(long rows, String about, String order) {
    if (rows == 0) {
      return List.of(about, words.of("There are none.", "无。"));
    }
    if (rows <= limit) {
      return List.of(about);
    }
    return List.of(
        about,
        String.format(
            Locale.ROOT,
            words.of(
                "Only the first %,d of %,d by %s are listed: a sheet takes no more. The rest is in"
                    + " the run's folder.",
                "按%3$s仅列出前%1$,d行，共%2$,d行：已达到工作表行数上限，其余见运行文件夹。"),
            limit,
            rows,
            order));
  }

  private long count(String from) {
    return source.results().one("SELECT count(*) AS n FROM " + from, row -> row.count("n"));
  }

  private ListColumn named(String english, String chinese, String column, String list) {
    return new ListColumn(
        words.of(english, chinese),
        12,
        row -> Value.text(words.named(list, row.textOr(column, ""))));
  }

  private ListColumn decision() {
    return ListColumn.text(words.of("Decision", "决策编号"), 38, "decisionId");
  }
}
