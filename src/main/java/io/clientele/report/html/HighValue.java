package io.clientele.report.html;

import io.clientele.decision.ResultField;
import io.clientele.report.ValuedCustomer;
import java.util.List;

/** The customers of high value by name, those most at risk first. */
final class HighValue {

  private static final int MOST = 40;

  private HighValue() {}

  static void write(Html html, Subject subject) {
    Formats in = subject.formats();
    long all = subject.findings().highValue();
    List<ValuedCustomer> shown = subject.findings().highValue(MOST);
    html.element(
        "p",
        all > shown.size()
            ? in.say(
                "%s customers are of high value. These %s are most at risk, or buy most; the others"
                    + " stand in customers.parquet of the run.",
                "高价值客户共%s位。下表按风险和采购额列出前%s位，其余见运行文件夹中的customers.parquet。",
                in.count(all),
                in.count(shown.size()))
            : in.say(
                "%s customers are of high value, those most at risk first.",
                "高价值客户共%s位，按风险从高到低排列。", in.count(all)));
    if (shown.isEmpty()) {
      return;
    }
    HtmlTable table =
        HtmlTable.begin(
            html,
            2,
            List.of(
                in.say("customer, decision", "客户、决策编号"),
                in.say("owner", "负责人"),
                in.say("sales 12 m, yuan", "近12个月销售额（元）"),
                in.say("half year", "半年变化"),
                in.say("quadrant", "象限"),
                in.say("risk (points)", "风险（分）"),
                in.say("first action, due", "首要行动、到期日")));
    shown.forEach(each -> row(table, subject, each));
    table.end();
  }

  private static void row(HtmlTable table, Subject subject, ValuedCustomer customer) {
    Formats in = subject.formats();
    table.traced(
        List.of(customer.decisionId()),
        in.say("%s (%s)", "%s（%s）", customer.name(), customer.customerId()),
        in.text(customer.owner()),
        in.money(customer.amount12m()),
        in.change(customer.amountPrev6m(), customer.amountLast6m()),
        subject.names().code(ResultField.QUADRANT, customer.quadrant()),
        in.say(
            "%s (%s)",
            "%s（%s）",
            subject.names().code(ResultField.RISK_LEVEL, customer.riskLevel()),
            in.text(customer.riskPoints())),
        in.say(
            "%s, %s", "%s，%s", in.text(customer.action(in.language())), in.text(customer.dueOn())));
  }
}
