package io.clientele.report.html;

/** How the figures come about, in words, and in which tables of the release the bounds stand. */
final class Method {

  private Method() {}

  static void write(Html html, Formats in) {
    html.element(
        "p",
        in.say(
            "Facts are counted over the twelve months up to the day of the run; half years over"
                + " six. Bounds, points and weights stand in the tables of the release, so that"
                + " what is called high or low can be looked up and changed there.",
            "数据按截止日之前十二个月统计，半年数据按六个月统计。界限、分值和权重均见该版本的决策表，可查可改。"));
    html.open("dl");
    note(
        html,
        in.say("RFM segment", "RFM客户类型"),
        in.say(
            "Days since the last purchase, orders and sales of twelve months each give a score and"
                + " a band; the three bands together give the segment. Tables rfm-recency,"
                + " rfm-frequency, rfm-monetary, rfm-segment (rfm.xlsx).",
            "距最近购买天数、近12个月订单数和销售额各得分数和等级，三个等级组合得出客户类型。表：rfm-recency、rfm-frequency、rfm-monetary、rfm-segment（rfm.xlsx）。"));
    note(
        html,
        in.say("Value score and class", "价值得分与等级"),
        in.say(
            "Value index = weight × sales ÷ the industry's average + weight × average order ÷ the"
                + " industry's + weight × years of cooperation; scaled so that the industry's"
                + " average customer gets the benchmark score, 100 at most. The score gives the"
                + " class. Tables value-benchmarks, value-weights, value-class (value.xlsx).",
            "价值指数=权重×销售额÷行业均值+权重×客单价÷行业客单价+权重×合作年限；换算后行业平均客户得基准分，最高100分，再按得分定等级。表：value-benchmarks、value-weights、value-class（value.xlsx）。"));
    note(
        html,
        in.say("Churn risk", "流失风险"),
        in.say(
            "Points for the fall of purchases and of interactions between two half years, negative"
                + " feedback, days since the last purchase against the usual interval, and warnings"
                + " of the sales team add up; the sum gives the level. Tables risk-amount-drop,"
                + " risk-interaction-drop, risk-negative-feedback, risk-purchase-interval,"
                + " risk-signals, risk-level (risk.xlsx).",
            "采购额与互动的半年降幅、负面反馈、未购买天数与通常间隔之比、销售预警信号各计风险分，合计得出风险等级。表：risk-amount-drop、risk-interaction-drop、risk-negative-feedback、risk-purchase-interval、risk-signals、risk-level（risk.xlsx）。"));
    note(
        html,
        in.say("Quadrant", "象限"),
        in.say(
            "Value class against risk level. Table quadrant (tiers.xlsx).",
            "价值等级与风险等级组合。表：quadrant（tiers.xlsx）。"));
    note(
        html,
        in.say("Lifetime value", "客户终身价值"),
        in.say(
            "Sales of twelve months × profit margin × r ÷ (1 + discount rate − r), where r is the"
                + " retention. Tables clv-retention, clv-parameters, clv-segment (clv.xlsx).",
            "近12个月销售额×利润率×r÷（1+折现率−r），r为留存率。表：clv-retention、clv-parameters、clv-segment（clv.xlsx）。"));
    note(
        html,
        in.say("Health", "健康度"),
        in.say(
            "Weighted mean of those known of recency, activity, satisfaction, collection and"
                + " renewal. Tables health-activity, health-weights, health-band (health.xlsx).",
            "最近购买、活跃度、满意度、回款、续约中已知各项的加权平均。表：health-activity、health-weights、health-band（health.xlsx）。"));
    note(
        html,
        in.say("Measures", "维护行动"),
        in.say(
            "What a customer's results call for, with role, cadence and due date counted from the"
                + " day of the run. Table actions (actions.xlsx).",
            "按客户的评估结果给出，含负责角色、频次和自截止日起算的到期日。表：actions（actions.xlsx）。"));
    note(
        html,
        in.say("Sales at stake", "涉及销售额"),
        in.say(
            "What the customers concerned bought in twelve months, each customer counted once.",
            "相关客户近12个月的销售额，每位客户只计一次。"));
    html.close("dl");
  }

  private static void note(Html html, String what, String how) {
    html.element("dt", what).element("dd", how);
  }
}
