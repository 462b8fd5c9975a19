package io.clientele.report.html;

import io.clientele.decision.ResultField;
import io.clientele.report.ActionChange;
import io.clientele.report.Effect;
import io.clientele.report.Migration;
import io.clientele.report.Movements;
import io.clientele.report.Mover;
import io.clientele.report.Progress;
import java.util.ArrayList;
import java.util.List;

/** What changed since an earlier run, and whether its measures worked. */
final class Changes {

  private static final int MOST = 20;
  private static final List<ResultField> FIELDS =
      List.of(
          ResultField.SEGMENT,
          ResultField.QUADRANT,
          ResultField.RISK_LEVEL,
          ResultField.ACCOUNT_TIER,
          ResultField.HEALTH_BAND);

  private final Html html;
  private final Subject subject;
  private final Formats in;
  private final Movements movements;

  private Changes(Html html, Subject subject) {
    this.html = html;
    this.subject = subject;
    this.in = subject.formats();
    this.movements = new Movements(subject.results());
  }

  static void write(Html html, Subject subject) {
    Changes changes = new Changes(html, subject);
    changes.introduce();
    FIELDS.stream().map(changes.movements::migration).forEach(changes::matrix);
    changes.list(
        changes.in.say("Came onto the risk list", "进入风险名单"), changes.movements.enteredRiskList());
    changes.list(
        changes.in.say("Went off the risk list", "离开风险名单"), changes.movements.leftRiskList());
    changes.effects();
    changes.actions();
    changes.progress();
  }

  private void introduce() {
    html.element(
        "p",
        in.say(
            "Against run %s as of %s. %s customers joined the book, %s left it.",
            "与截止%2$s的运行%1$s相比：%3$s位客户新进入台账，%4$s位离开。",
            movements.earlier().id(),
            movements.earlier().asOf(),
            in.count(movements.joined().size()),
            in.count(movements.left().size())));
    if (movements.isByOtherRules()) {
      html.element(
          "p",
          in.say(
              "The runs were decided by releases %d and %d: a customer may have moved because the"
                  + " tables differ.",
              "两次运行分别由版本%d和%d决策：客户变动可能源于决策表不同。",
              movements.earlier().release().number(),
              movements.later().release().number()));
    }
  }

  private void matrix(Migration migration) {
    List<String> codes = migration.codes();
    if (codes.equals(List.of(""))) {
      return;
    }
    html.element(
        "h3",
        in.say(
            "%s: %s of %s customers moved",
            "%s：%s／%s位客户变动",
            subject.names().field(migration.field()),
            in.count(migration.moved()),
            in.count(migration.customers())));
    List<String> headings = new ArrayList<>();
    headings.add(in.say("before: rows, now: columns", "行：之前，列：现在"));
    codes.forEach(code -> headings.add(subject.names().code(migration.field(), code)));
    HtmlTable table = HtmlTable.begin(html, 1, headings);
    for (String before : codes) {
      List<String> row = new ArrayList<>();
      row.add(subject.names().code(migration.field(), before));
      codes.forEach(after -> row.add(in.count(migration.customers(before, after))));
      table.row(row.toArray(new String[0]));
    }
    table.end();
  }

  private void list(String title, List<Mover> movers) {
    html.element("h3", in.say("%s: %s", "%s：%s位", title, in.count(movers.size())));
    if (movers.isEmpty()) {
      return;
    }
    if (movers.size() > MOST) {
      html.element("p", in.say("The largest %d:", "采购额最大的%d位：", MOST));
    }
    HtmlTable table =
        HtmlTable.begin(
            html,
            3,
            List.of(
                in.say("customer, decisions before and now", "客户、之前与现在的决策编号"),
                in.say("risk before", "之前风险"),
                in.say("now", "现在"),
                in.say("sales 12 m before", "之前近12个月销售额"),
                in.say("now, yuan", "现在（元）")));
    movers.stream().limit(MOST).forEach(each -> mover(table, each));
    table.end();
  }

  private void mover(HtmlTable table, Mover mover) {
    table.traced(
        List.of(in.text(mover.decisionBefore()), in.text(mover.decisionAfter())),
        in.say("%s (%s)", "%s（%s）", mover.name(), mover.customerId()),
        risk(mover.before()),
        risk(mover.after()),
        in.money(mover.amountBefore()),
        in.money(mover.amountAfter()));
  }

  private String risk(String code) {
    return subject.names().code(ResultField.RISK_LEVEL, code);
  }

  private void effects() {
    html.element("h3", in.say("Did the measures work?", "措施效果"));
    html.element(
        "p",
        in.say(
            "Of the earlier run's customers, those with an order after %s bought again; the others"
                + " did not.",
            "上次运行的客户中，%s之后有订单者为复购，其余为未购买。", movements.earlier().asOf()));
    HtmlTable table =
        HtmlTable.begin(
            html,
            1,
            List.of(
                in.say("group of the earlier run", "上次运行的客户群"),
                in.say("customers", "客户数"),
                in.say("bought again", "复购"),
                in.say("repeat rate", "复购率"),
                in.say("did not", "未购买"),
                in.say("churn", "流失率"),
                in.say("sales 12 m before", "之前近12个月销售额"),
                in.say("now, yuan", "现在（元）")));
    for (Effect each : movements.effects()) {
      table.row(
          each.group().name(in.language()),
          in.count(each.customers()),
          in.count(each.boughtSince()),
          in.percent(each.repeatRate()),
          in.count(each.lost()),
          in.percent(each.churn()),
          in.money(each.amountBefore()),
          in.money(each.amountAfter()));
    }
    table.end();
  }

  private void actions() {
    html.element("h3", in.say("Actions", "维护行动"));
    HtmlTable table =
        HtmlTable.begin(
            html,
            1,
            List.of(
                in.say("action", "行动"),
                in.say("new", "新增"),
                in.say("still advised", "继续"),
                in.say("no longer advised", "不再建议")));
    for (ActionChange each : movements.actions()) {
      table.row(
          each.title(in.language()),
          in.count(each.added()),
          in.count(each.kept()),
          in.count(each.dropped()));
    }
    table.end();
  }

  private void progress() {
    List<Progress> all = movements.progress();
    if (all.isEmpty()) {
      return;
    }
    html.element("h3", in.say("What became of the earlier run's actions", "上次维护行动的执行情况"));
    html.element(
        "p",
        in.say(
            "Overdue: nothing was told of it, and it was due before %s.",
            "逾期：无执行记录，且应在%s之前完成。", movements.later().asOf()));
    HtmlTable table =
        HtmlTable.begin(
            html,
            1,
            List.of(
                in.say("action", "行动"),
                in.say("advised", "建议数"),
                in.say("done", "已完成"),
                in.say("share done", "完成率"),
                in.say("dropped", "已放弃"),
                in.say("overdue", "逾期"),
                in.say("open", "未到期")));
    for (Progress each : all) {
      table.row(
          each.title(in.language()),
          in.count(each.advised()),
          in.count(each.done()),
          in.percent(each.completed()),
          in.count(each.dropped()),
          in.count(each.overdue()),
          in.count(each.open()));
    }
    table.end();
  }
}
