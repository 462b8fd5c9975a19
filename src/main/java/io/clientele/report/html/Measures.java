package io.clientele.report.html;

import io.clientele.report.Measure;
import io.clientele.report.RoleTasks;
import java.util.List;

/** What is recommended: who is to do how much by when, and what money is at stake. */
final class Measures {

  private Measures() {}

  static void write(Html html, Subject subject) {
    Formats in = subject.formats();
    HtmlTable roles =
        HtmlTable.begin(
            html,
            1,
            List.of(
                in.say("owner role", "负责角色"),
                in.say("due in 7 days", "7天内到期"),
                in.say("in 30 days", "30天内到期"),
                in.say("later", "更晚"),
                in.say("actions", "行动数"),
                in.say("customers", "客户数"),
                in.say("their sales 12 m, yuan", "涉及近12个月销售额（元）")));
    for (RoleTasks each : subject.findings().roles()) {
      roles.row(
          role(subject, each.role()),
          in.count(each.within7()),
          in.count(each.within30()),
          in.count(each.later()),
          in.count(each.actions()),
          in.count(each.customers()),
          in.money(each.amount12m()));
    }
    roles.end();
    HtmlTable actions =
        HtmlTable.begin(
            html,
            2,
            List.of(
                in.say("action", "行动"),
                in.say("owner role", "负责角色"),
                in.say("customers", "客户数"),
                in.say("first due", "最早到期日"),
                in.say("last due", "最晚到期日"),
                in.say("their sales 12 m, yuan", "涉及近12个月销售额（元）")));
    for (Measure each : subject.findings().measures()) {
      actions.row(
          each.advised().title(in.language()),
          role(subject, each.role()),
          in.count(each.advised().customers()),
          in.text(each.firstDue()),
          in.text(each.lastDue()),
          in.money(each.amount12m()));
    }
    actions.end();
  }

  private static String role(Subject subject, String role) {
    return subject.formats().text(subject.names().code("ownerRole", role));
  }
}
