package io.clientele.report.html;

import io.clientele.book.BookReport;
import io.clientele.book.FileReport;
import io.clientele.report.Coverage;
import io.clientele.run.RunRecord;
import java.util.List;
import java.util.Optional;

/** What was analysed, by which release, and how good the data is. */
final class Scope {

  private Scope() {}

  static void write(Html html, Subject subject, Optional<BookReport> book) {
    Formats in = subject.formats();
    RunRecord run = subject.results().run();
    html.element(
        "p",
        in.say(
            "%s customers, as of %s. Each was decided by release %d (%s), run %s, begun %s; %s"
                + " decided, %s refused. Every figure below follows from these decisions; a table"
                + " of customers names the id of each one's decision.",
            "本报告分析截止%2$s的%1$s位客户。全部客户由版本%3$d（%4$s）逐一决策，运行编号%5$s，开始于%6$s；%7$s位已决策，%8$s位被拒绝。下列数字均由这些决策得出，客户表列出对应的决策编号。",
            in.count(run.customers()),
            run.asOf(),
            run.release().number(),
            run.release().digest(),
            run.id(),
            run.startedAt(),
            in.count(run.decided()),
            in.count(run.refused())));
    html.element(
        "p",
        run.recorded()
            ? in.say("Each decision is in the decision log.", "全部决策已记入决策日志。")
            : in.say(
                "The decisions are kept with the run; none is in a decision log.",
                "决策随运行保存，未记入决策日志。"));
    html.element("h3", in.say("Data quality", "数据质量"));
    if (book.isPresent()) {
      files(html, in, book.get());
    } else {
      html.element("p", in.say("How the book was made isn't recorded.", "台账的制作过程没有记录。"));
    }
    coverage(html, subject);
  }

  private static void files(Html html, Formats in, BookReport book) {
    HtmlTable table =
        HtmlTable.begin(
            html,
            2,
            List.of(
                in.say("file", "文件"),
                in.say("holds", "内容"),
                in.say("rows", "行数"),
                in.say("used", "采用"),
                in.say("taken back", "冲减"),
                in.say("not used", "未采用")));
    for (FileReport file : book.files()) {
      table.row(
          file.name(),
          role(in, file.role()),
          in.count(file.rows()),
          in.count(file.used()),
          in.count(file.credits()),
          in.count(file.rows() - file.used()));
    }
    table.end();
    html.open("ul");
    for (FileReport file : book.files()) {
      reasons(html, in, file);
    }
    html.element(
            "li",
            in.say(
                "customers who never ordered: %s; who took back more than they bought: %s; groups"
                    + " of names that differ in form alone: %s",
                "从未下单的客户：%s位；退款多于采购的客户：%s位；名称疑似重复的客户：%s组",
                in.count(book.withoutOrders()),
                in.count(book.netBelowZero()),
                in.count(book.lookalikes())))
        .close("ul");
  }

  private static void reasons(Html html, Formats in, FileReport file) {
    file.refused()
        .forEach(
            (reason, rows) ->
                html.element(
                    "li",
                    in.say(
                        "%s: %s rows not used: %s",
                        "%s：%s行未采用：%s",
                        file.name(),
                        in.count(rows),
                        in.language().of(reason.english(), reason.chinese()))));
    file.leftOut()
        .forEach(
            (reason, cells) ->
                html.element(
                    "li",
                    in.say(
                        "%s: %s cells left out: %s",
                        "%s：%s个单元格略去：%s",
                        file.name(),
                        in.count(cells),
                        in.language().of(reason.english(), reason.chinese()))));
  }

  private static String role(Formats in, String role) {
    return switch (role) {
      case "customers" -> in.say("customers", "客户");
      case "orders" -> in.say("orders", "订单");
      case "interactions" -> in.say("interactions", "互动");
      case "industries" -> in.say("industries", "行业对照");
      case "owners" -> in.say("owners", "负责人名单");
      default -> role;
    };
  }

  private static void coverage(Html html, Subject subject) {
    Formats in = subject.formats();
    html.element(
        "p",
        in.say(
            "A model without the facts that it needs gives no result; none is guessed.",
            "缺少所需数据的模型不给出结果，也不作估计。"));
    HtmlTable table =
        HtmlTable.begin(
            html,
            1,
            List.of(
                in.say("result", "结果"),
                in.say("customers with it", "已评估客户"),
                in.say("share", "占比"),
                in.say("of these from part of the facts", "其中数据不全")));
    for (Coverage each : subject.findings().coverage()) {
      table.row(
          subject.names().field(each.field()),
          in.count(each.assessed()),
          in.share(each.assessed(), subject.results().run().customers()),
          in.count(each.partial()));
    }
    table.end();
  }
}
