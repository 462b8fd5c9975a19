package io.clientele.report.html;

import io.clientele.report.Kpis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The key figures, as tiles. */
final class KeyFigures {

  private KeyFigures() {}

  static void write(Html html, Subject subject) {
    Formats in = subject.formats();
    Kpis kpis = subject.figures().kpis();
    html.open("div", "class", "tiles");
    tile(
        html,
        in.say("customers", "客户数"),
        in.count(kpis.customers()),
        in.say("%s ordered in twelve months", "近12个月有订单：%s位", in.count(kpis.buying())));
    tile(
        html,
        in.say("sales of twelve months, yuan", "近12个月销售额（元）"),
        in.money(kpis.amount12m()),
        in.say(
            "last six months %s against the six before",
            "近6个月较前6个月 %s", in.change(kpis.amountPrev6m(), kpis.amountLast6m())));
    tile(
        html,
        in.say("average order, yuan", "客单价（元）"),
        in.money(kpis.averageOrderValue()),
        in.say("sales / orders", "销售额÷订单数"));
    tile(
        html,
        in.say("customers at high risk", "高流失风险客户"),
        in.count(kpis.atRisk()),
        in.say(
            "%s yuan of sales, %s",
            "涉及销售额%s元，占%s",
            in.money(kpis.amountAtRisk()),
            in.share(kpis.amountAtRisk(), kpis.amount12m())));
    tile(
        html,
        in.say("lifetime value, yuan", "客户终身价值合计（元）"),
        in.money(kpis.clv()),
        in.say("sum of those known", "已评估客户之和"));
    tile(
        html,
        in.say("renewal rate", "续约率"),
        in.percent(kpis.renewalRate()),
        in.say("mean of those known", "已知客户均值"));
    tile(
        html,
        in.say("health", "健康度"),
        number(kpis.health()),
        in.say("mean score of those known, of 100", "已评估客户平均分（满分100）"));
    tile(
        html,
        in.say("actions advised", "建议的维护行动"),
        in.count(kpis.actions()),
        in.say("see recommended measures", "见“建议措施”"));
    html.close("div");
  }

  private static void tile(Html html, String label, String figure, String note) {
    html.open("div", "class", "tile")
        .element("div", label, "class", "label")
        .element("div", figure, "class", "big")
        .element("div", note, "class", "note")
        .close("div");
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? Formats.UNKNOWN : number.toPlainString();
  }
}
