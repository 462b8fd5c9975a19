package io.clientele.ruleset;

import io.clientele.customer.Customer;
import io.clientele.customer.Purchases;
import io.clientele.decision.Account;
import io.clientele.decision.Clv;
import io.clientele.decision.Composite;
import io.clientele.decision.Decided;
import io.clientele.decision.Derived;
import io.clientele.decision.Parts;
import io.clientele.decision.Value;
import io.clientele.ruleset.stage.Criteria;
import io.clientele.ruleset.stage.Indicators;
import io.clientele.ruleset.stage.Results;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of the benchmark: the whole model written out in Java, against the same rows, with
 * the same trace and the same answer, and no engine.
 */
public final class PlainJavaModel {

  private final Parameters parameters;
  private final RuleCatalogue catalogue;
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<String, org.kie.api.definition.rule.Rule> formulas = new HashMap<>();

  public PlainJavaModel(RuleBase rules, Tables tables) {
    parameters = new Parameters(tables);
    catalogue = new RuleCatalogue(io.clientele.table.Forms.shipped(), tables, rules.formulas());
    for (Table table : tables.all()) {
      rows.put(table.form().name(), table.rows());
    }
    rules
        .kieBase()
        .getKiePackages()
        .forEach(each -> each.getRules().forEach(rule -> formulas.put(rule.getName(), rule)));
  }

  /** Decides one customer. */
  public Decided decide(Customer customer) {
    Draft draft = new Draft(customer, catalogue);
    Derived derived = derive(customer, draft);
    rfm(customer, derived, draft);
    value(customer, derived, draft);
    risk(customer, derived, draft);
    if (draft.valueClass() != null && draft.riskLevel() != null) {
      draft.quadrant(only("quadrant", draft, draft.valueClass(), draft.riskLevel()));
    }
    composite(customer, derived, draft);
    account(draft);
    priority(customer, derived, draft);
    icp(customer, draft);
    clv(customer, draft);
    health(customer, derived, draft);
    loyalty(customer, draft);
    actions(customer, draft);
    return draft.done();
  }

  private Row only(String table, Draft draft, @Nullable Object... values) {
    for (Row row : rows.get(table)) {
      if (row.coversAll(values)) {
        draft.row(row, values);
        return row;
      }
    }
    throw new IllegalStateException("no row of " + table);
  }

  private void formula(Draft draft, String name, @Nullable Object... values) {
    draft.formula(formulas.get(name), values);
  }

  private Derived derive(Customer c, Draft draft) {
    Purchases bought = c.purchases();
    LocalDate last = bought.lastPurchaseOn();
    if (last != null) {
      int days = Arithmetic.days(last, c.asOf());
      draft.derive().recencyDays(days);
      formula(draft, "recency-days", c.asOf(), last, days);
    }
    LocalDate first = c.profile().firstDealOn();
    int months = 6;
    if (first != null) {
      months = Arithmetic.months(first, c.asOf());
      draft.derive().cooperation(months, months / 12 + 1);
      formula(draft, "cooperation", c.asOf(), first, months, months / 12 + 1);
      months = Arithmetic.within(months, 1, 6);
    }
    if (bought.averageOrderValue() != null) {
      BigDecimal given = Arithmetic.rounded(bought.averageOrderValue(), 2);
      draft.derive().averageOrderValue(given);
      formula(draft, "average-order-value-given", bought.averageOrderValue(), given);
    } else if (bought.amount12m() != null && bought.orders12m() != null) {
      BigDecimal orders = BigDecimal.valueOf(bought.orders12m());
      BigDecimal yuan = Arithmetic.ratioOr(bought.amount12m(), orders, 2, BigDecimal.ZERO);
      draft.derive().averageOrderValue(yuan);
      formula(draft, "average-order-value", bought.amount12m(), bought.orders12m(), yuan);
    }
    if (bought.amountPrev6m() != null && bought.amountLast6m() != null) {
      BigDecimal drop = Arithmetic.drop(bought.amountPrev6m(), bought.amountLast6m());
      draft.derive().amountDrop(drop);
      formula(draft, "amount-drop", bought.amountPrev6m(), bought.amountLast6m(), drop);
    }
    interactions(c, months, draft);
    if (last != null && bought.usualIntervalDays() != null) {
      int days = Arithmetic.days(last, c.asOf());
      BigDecimal ratio = Arithmetic.ratio(days, bought.usualIntervalDays(), 2);
      draft.derive().intervalRatio(ratio);
      formula(draft, "interval-ratio", days, bought.usualIntervalDays(), ratio);
    }
    return draft.derived();
  }

  private void interactions(Customer c, int months, Draft draft) {
    Integer now = c.interactions().last6m();
    Integer before = c.interactions().prev6m();
    if (now != null && before != null) {
      BigDecimal drop = Arithmetic.drop(BigDecimal.valueOf(before), BigDecimal.valueOf(now));
      draft.derive().interactionDrop(drop);
      formula(draft, "interaction-drop", before, now, drop);
    }
    if (now != null) {
      BigDecimal activity = Arithmetic.ratio(now, months, 2);
      draft.derive().activity(activity);
      formula(draft, "activity", now, months, activity);
      BigDecimal aMonth = Arithmetic.ratio(now, 6, 2);
      draft.derive().interactionsPerMonth(aMonth);
      formula(draft, "interactions-per-month", now, aMonth);
    }
    Integer complaints = c.interactions().complaints12m();
    Integer orders = c.purchases().orders12m();
    if (complaints != null && orders != null) {
      BigDecimal none = complaints == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
      BigDecimal rate =
          Arithmetic.ratioOr(BigDecimal.valueOf(complaints), BigDecimal.valueOf(orders), 4, none);
      draft.derive().complaintRate(rate);
      formula(draft, "complaint-rate", complaints, orders, rate);
    }
    LocalDate last = c.interactions().lastInteractionOn();
    if (last != null) {
      int days = Arithmetic.days(last, c.asOf());
      draft.derive().daysSinceInteraction(days);
      formula(draft, "days-since-interaction", c.asOf(), last, days);
    }
  }

  private void rfm(Customer c, Derived derived, Draft draft) {
    if (derived.recencyDays() != null) {
      draft.recency(only("rfm-recency", draft, derived.recencyDays()));
    }
    if (c.purchases().orders12m() != null) {
      draft.frequency(only("rfm-frequency", draft, c.purchases().orders12m()));
    }
    if (c.purchases().amount12m() != null) {
      draft.monetary(only("rfm-monetary", draft, c.purchases().amount12m()));
    }
    var r = draft.recency();
    var f = draft.frequency();
    var m = draft.monetary();
    if (r != null && f != null && m != null) {
      draft.segment(only("rfm-segment", draft, r.band(), f.band(), m.band()));
    }
  }

  private void value(Customer c, Derived d, Draft draft) {
    BigDecimal amount = c.purchases().amount12m();
    BigDecimal order = d.averageOrderValue();
    Integer years = d.cooperationYears();
    if (amount == null || order == null || years == null) {
      return;
    }
    Row row = only("value-benchmarks", draft, c.profile().industry());
    Weights weights = parameters.table("value-weights");
    BigDecimal wA = weights.of("AMOUNT");
    BigDecimal wO = weights.of("ORDER_VALUE");
    BigDecimal wY = weights.of("YEARS");
    BigDecimal avgA = row.decimal("averageAmount12m");
    BigDecimal avgO = row.decimal("averageOrderValue");
    BigDecimal avgY = row.decimal("averageYears");
    BigDecimal avgS = row.decimal("averageScore");
    BigDecimal index = Arithmetic.valueIndex(wA, amount, avgA, wO, order, avgO, wY, years);
    BigDecimal score = Arithmetic.valueScore(index, wA, wO, wY, avgY, avgS, 100);
    formula(
        draft,
        "value-score",
        amount,
        avgA,
        order,
        avgO,
        years,
        avgY,
        avgS,
        wA,
        wO,
        wY,
        index,
        score);
    Row found = only("value-class", draft, score);
    draft.value(new Value(index, score, found.text("class")), found);
  }

  private void risk(Customer c, Derived d, Draft draft) {
    if (d.amountDrop() == null
        && d.interactionDrop() == null
        && c.interactions().negativeFeedback6m() == null) {
      return;
    }
    factor("AMOUNT_DROP", "risk-amount-drop", d.amountDrop(), draft);
    factor("INTERACTION_DROP", "risk-interaction-drop", d.interactionDrop(), draft);
    factor(
        "NEGATIVE_FEEDBACK",
        "risk-negative-feedback",
        c.interactions().negativeFeedback6m(),
        draft);
    factor("PURCHASE_INTERVAL", "risk-purchase-interval", d.intervalRatio(), draft);
    signal("SLOW_QUOTE_RESPONSE", c.signals().slowQuoteResponse(), draft);
    signal("COMPETITOR_CONTACT", c.signals().competitorContact(), draft);
    signal("PROJECT_STALLED", c.signals().projectStalled(), draft);
    Parts factors = draft.factors();
    int points = Arithmetic.sum(factors).intValueExact();
    formula(draft, "risk-points", factors, points);
    draft.risk(points, only("risk-level", draft, points));
  }

  private void factor(String factor, String table, @Nullable Object value, Draft draft) {
    if (value != null) {
      draft.factor(factor, only(table, draft, value));
    }
  }

  private void signal(String signal, boolean given, Draft draft) {
    if (given) {
      draft.factor(signal, only("risk-signals", draft, signal));
    }
  }

  private void composite(Customer c, Derived d, Draft draft) {
    Indicators known =
        Indicators.of(
            "salesShare", c.purchases().salesShare(),
            "profitMargin", c.purchases().profitMargin(),
            "collectionRate", c.purchases().collectionRate(),
            "industryGrowth", c.potential().industryGrowth(),
            "budgetGrowth", c.potential().budgetGrowth(),
            "newProductFit", c.potential().newProductFit(),
            "cooperationYears", d.cooperationYears(),
            "renewalRate", c.relationship().renewalRate(),
            "complaintRate", d.complaintRate(),
            "industryStanding", c.standing().industryStanding(),
            "referenceable", c.standing().referenceable());
    if (known.known().isEmpty()) {
      return;
    }
    for (Row row : rows.get("composite-indicators")) {
      if (row.coversOwn(known)) {
        draft.ownRow(row, known);
        draft.indicators().score(row);
      }
    }
    BigDecimal current = draft.indicators().mean("CURRENT");
    BigDecimal growth = draft.indicators().mean("GROWTH");
    BigDecimal stability = draft.indicators().mean("STABILITY");
    BigDecimal strategic = draft.indicators().mean("STRATEGIC");
    Parts scores = draft.indicators().parts();
    formula(draft, "composite-dimensions", scores, current, growth, stability, strategic);
    draft.composite(new Composite(current, growth, stability, strategic, null, null));
    if (current != null && growth != null && stability != null && strategic != null) {
      Parts parts =
          Parts.of(
              "CURRENT", current, "GROWTH", growth, "STABILITY", stability, "STRATEGIC", strategic);
      BigDecimal score = Arithmetic.weightedSum(parts, parameters.table("composite-weights"));
      formula(draft, "composite-score", parts, score);
      draft.compositeLevel(score, only("composite-level", draft, score));
    }
  }

  private void account(Draft draft) {
    var r = draft.recency();
    var f = draft.frequency();
    var m = draft.monetary();
    BigDecimal margin = draft.indicators().of("profitMargin");
    BigDecimal growth = draft.indicators().mean("GROWTH");
    if (r == null || f == null || m == null || margin == null || growth == null) {
      return;
    }
    Parts parts =
        Parts.of(
            "RECENCY",
            r.score() * 20,
            "FREQUENCY",
            f.score() * 20,
            "MONETARY",
            m.score() * 20,
            "MARGIN",
            margin,
            "GROWTH",
            growth);
    BigDecimal score = Arithmetic.weightedSum(parts, parameters.table("account-weights"));
    formula(draft, "account-score", parts, score);
    Row row = only("account-tier", draft, score, growth);
    draft.account(new Account(score, row.text("tier")), row);
  }

  private void priority(Customer c, Derived d, Draft draft) {
    BigDecimal estimate = c.potential().estimatedPurchase();
    String standing = c.standing().industryStanding();
    if (d.daysSinceInteraction() == null
        || d.interactionsPerMonth() == null
        || estimate == null
        || standing == null) {
      return;
    }
    PriorityDraft points = draft.priorityPoints();
    points.points("recency", only("priority-recency", draft, d.daysSinceInteraction()));
    points.points("frequency", only("priority-frequency", draft, d.interactionsPerMonth()));
    points.points("monetary", only("priority-monetary", draft, estimate));
    points.points("standing", only("priority-standing", draft, standing));
    formula(draft, "priority-score", points.parts(), points.sum());
    draft.priority(points.sum(), only("priority-level", draft, points.sum()));
  }

  private void icp(Customer c, Draft draft) {
    Criteria known =
        Criteria.of(
            "industry", c.profile().industry(),
            "employees", c.profile().employees(),
            "annualRevenue", c.profile().annualRevenue(),
            "region", c.profile().region(),
            "recentNeed", c.potential().recentNeed(),
            "hasBudget", c.potential().hasBudget(),
            "decisionChainClear", c.potential().decisionChainClear());
    if (known.isEmpty()) {
      return;
    }
    for (Row row : rows.get("icp-criteria")) {
      if (row.coversOwn(known)) {
        draft.ownRow(row, known);
        draft.criterion(row);
      }
    }
    Parts criteria = draft.criteria();
    int score = Arithmetic.sum(criteria).intValueExact();
    formula(draft, "icp-score", criteria, score);
    draft.icp(score, only("icp-fit", draft, score));
  }

  private void clv(Customer c, Draft draft) {
    BigDecimal amount = c.purchases().amount12m();
    BigDecimal margin = c.purchases().profitMargin();
    BigDecimal rate = c.relationship().renewalRate();
    if (amount == null || margin == null) {
      return;
    }
    if (rate == null && draft.riskLevel() != null) {
      rate = only("clv-retention", draft, draft.riskLevel()).decimal("retention");
    }
    if (rate == null) {
      return;
    }
    Weights clv = parameters.table("clv-parameters");
    BigDecimal cap = clv.of("RETENTION_CAP");
    BigDecimal discount = clv.of("DISCOUNT_RATE");
    BigDecimal retention = Arithmetic.rounded(rate.min(cap), 4);
    BigDecimal value = Arithmetic.lifetimeValue(amount, margin, retention, discount);
    formula(draft, "clv-amount", amount, margin, rate, cap, discount, retention, value);
    Row row = only("clv-segment", draft, value);
    draft.clv(new Clv(retention, value, row.text("segment")), row);
  }

  private void health(Customer c, Derived d, Draft draft) {
    if (d.recencyDays() == null || d.activity() == null) {
      return;
    }
    draft.activityScore(only("health-activity", draft, d.activity()));
    Parts parts =
        Parts.of(
            "RECENCY", java.util.Objects.requireNonNull(draft.recency()).score() * 20,
            "ACTIVITY", draft.activityScore(),
            "SATISFACTION", c.interactions().satisfaction(),
            "COLLECTION", draft.indicators().of("collectionRate"),
            "RENEWAL", draft.indicators().of("renewalRate"));
    BigDecimal score = Arithmetic.weightedMean(parts, parameters.table("health-weights"));
    formula(draft, "health-score", parts, score);
    draft.health(score, only("health-band", draft, score));
  }

  private void loyalty(Customer c, Draft draft) {
    if (c.interactions().nps() != null) {
      draft.loyaltyBand(only("loyalty-band", draft, c.interactions().nps()));
    }
    BigDecimal amount = c.purchases().amount12m();
    if (draft.compositeLevel() != null && amount != null) {
      Row row = only("loyalty-points", draft, draft.compositeLevel());
      BigDecimal rate = row.decimal("pointsPerThousand");
      long points = Arithmetic.wholePoints(amount, 1000, rate);
      draft.loyaltyPoints(points);
      formula(draft, "points-earned", amount, rate, points);
    }
  }

  private void actions(Customer c, Draft draft) {
    Object[] found =
        new Results(
                draft.quadrant(),
                draft.segment(),
                draft.compositeLevel(),
                draft.tier(),
                draft.priorityLevel(),
                draft.riskLevel(),
                draft.clvSegment())
            .inOrder();
    for (Row row : rows.get("actions")) {
      if (row.coversAll(found)) {
        draft.row(row, found);
        draft.actions().advise(row);
      }
    }
    for (ActionsDraft.Advised advised : draft.actions().inOrder()) {
      LocalDate dueOn = Arithmetic.due(c.asOf(), advised.due());
      advised.dueOn(dueOn);
      formula(draft, "due-dates", advised.action(), c.asOf(), advised.due(), dueOn);
    }
  }
}
