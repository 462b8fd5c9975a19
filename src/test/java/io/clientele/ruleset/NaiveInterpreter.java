package io.clientele.ruleset;

import io.clientele.customer.Customer;
import io.clientele.customer.Interactions;
import io.clientele.customer.Potential;
import io.clientele.customer.Profile;
import io.clientele.customer.Purchases;
import io.clientele.table.Condition;
import io.clientele.table.Row;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The decision model once more, as plainly as it can be written: no engine, no stages, each cell
 * compared on its own. It gives the results by path and the rows that fired.
 */
final class NaiveInterpreter {

  private static final MathContext EXACT = new MathContext(60);

  private final Tables tables;
  private final SortedMap<String, String> results = new TreeMap<>();
  private final List<String> fired = new ArrayList<>();
  private final Map<String, @Nullable Object> known = new HashMap<>();

  NaiveInterpreter(Tables tables) {
    this.tables = tables;
  }

  SortedMap<String, String> results() {
    return results;
  }

  List<String> fired() {
    return fired.stream().sorted().toList();
  }

  NaiveInterpreter decide(Customer c) {
    facts(c);
    derive(c);
    rfm();
    value();
    risk(c);
    if (has("value.class", "risk.level")) {
      set("quadrant", unique("quadrant", "valueClass", "value.class", "riskLevel", "risk.level"));
    }
    composite();
    account();
    priority();
    icp();
    clv();
    health();
    loyalty();
    actions(c);
    return this;
  }

  private void facts(Customer c) {
    Profile p = c.profile();
    Purchases b = c.purchases();
    Interactions i = c.interactions();
    Potential o = c.potential();
    Object[] all = {
      "industry",
      p.industry(),
      "employees",
      p.employees(),
      "annualRevenue",
      p.annualRevenue(),
      "region",
      p.region(),
      "orders12m",
      b.orders12m(),
      "amount12m",
      b.amount12m(),
      "averageOrderValue",
      b.averageOrderValue(),
      "profitMargin",
      b.profitMargin(),
      "collectionRate",
      b.collectionRate(),
      "salesShare",
      b.salesShare(),
      "negativeFeedback6m",
      i.negativeFeedback6m(),
      "satisfaction",
      i.satisfaction(),
      "nps",
      i.nps(),
      "renewalRate",
      c.relationship().renewalRate(),
      "industryGrowth",
      o.industryGrowth(),
      "budgetGrowth",
      o.budgetGrowth(),
      "newProductFit",
      o.newProductFit(),
      "estimatedPurchase",
      o.estimatedPurchase(),
      "recentNeed",
      o.recentNeed(),
      "hasBudget",
      o.hasBudget(),
      "decisionChainClear",
      o.decisionChainClear(),
      "industryStanding",
      c.standing().industryStanding(),
      "referenceable",
      c.standing().referenceable()
    };
    for (int n = 0; n < all.length; n += 2) {
      known.put((String) all[n], all[n + 1]);
    }
  }

  private void derive(Customer c) {
    Purchases b = c.purchases();
    Interactions i = c.interactions();
    LocalDate last = b.lastPurchaseOn();
    if (last != null) {
      set("recencyDays", (int) ChronoUnit.DAYS.between(last, c.asOf()));
    }
    LocalDate first = c.profile().firstDealOn();
    int months = 6;
    if (first != null) {
      int whole = (int) Period.between(first, c.asOf()).toTotalMonths();
      set("cooperationMonths", whole);
      set("cooperationYears", whole / 12 + 1);
      months = Math.min(6, Math.max(1, whole));
    }
    if (b.averageOrderValue() != null) {
      set("averageOrderValue", b.averageOrderValue().setScale(2, RoundingMode.HALF_UP));
    } else if (b.amount12m() != null && b.orders12m() != null) {
      set("averageOrderValue", b.orders12m() == 0 ? big(0) : div(b.amount12m(), b.orders12m(), 2));
    }
    drop("amountDrop", b.amountPrev6m(), b.amountLast6m());
    drop("interactionDrop", i.prev6m(), i.last6m());
    if (i.last6m() != null) {
      set("activity", div(i.last6m(), months, 2));
      set("interactionsPerMonth", div(i.last6m(), 6, 2));
    }
    Integer complaints = i.complaints12m();
    if (complaints != null && b.orders12m() != null) {
      boolean none = b.orders12m() == 0;
      set("complaintRate", none ? big(complaints == 0 ? 0 : 1) : div(complaints, b.orders12m(), 4));
    }
    if (has("recencyDays") && b.usualIntervalDays() != null) {
      set("intervalRatio", div(known("recencyDays"), b.usualIntervalDays(), 2));
    }
    if (i.lastInteractionOn() != null) {
      set("daysSinceInteraction", (int) ChronoUnit.DAYS.between(i.lastInteractionOn(), c.asOf()));
    }
  }

  private void drop(String name, @Nullable Object before, @Nullable Object after) {
    if (before != null && after != null) {
      BigDecimal fell = big(before).subtract(big(after));
      boolean none = big(before).signum() == 0 || fell.signum() < 0;
      set(name, none ? big(0) : div(fell, before, 4));
    }
  }

  private void rfm() {
    letter("recency", "recencyDays");
    letter("frequency", "orders12m");
    letter("monetary", "amount12m");
    if (has("rfm.recency.band", "rfm.frequency.band", "rfm.monetary.band")) {
      Row row =
          unique(
              "rfm-segment",
              "recencyBand",
              "rfm.recency.band",
              "frequencyBand",
              "rfm.frequency.band",
              "monetaryBand",
              "rfm.monetary.band");
      set("rfm.segment", row);
    }
  }

  private void letter(String letter, String fact) {
    if (has(fact)) {
      Row row = unique("rfm-" + letter, fact, fact);
      set("rfm." + letter + ".score", row.decimal("score"));
      set("rfm." + letter + ".band", row.text("band"));
    }
  }

  private void value() {
    if (has("amount12m", "averageOrderValue", "cooperationYears")) {
      String industry = has("industry") ? (String) known("industry") : "";
      Row row =
          tables.table("value-benchmarks").rows().stream()
              .filter(each -> industry.startsWith(prefix(each)))
              .max(Comparator.comparingInt(each -> prefix(each).length()))
              .orElseThrow();
      fired.add(row.toString());
      BigDecimal wA = weight("value-weights", "AMOUNT");
      BigDecimal wO = weight("value-weights", "ORDER_VALUE");
      BigDecimal wY = weight("value-weights", "YEARS");
      BigDecimal index =
          wA.multiply(big(known("amount12m")))
              .divide(row.decimal("averageAmount12m"), EXACT)
              .add(
                  wO.multiply(big(known("averageOrderValue")))
                      .divide(row.decimal("averageOrderValue"), EXACT))
              .add(wY.multiply(big(known("cooperationYears"))))
              .setScale(4, RoundingMode.HALF_UP);
      BigDecimal average = wA.add(wO).add(wY.multiply(row.decimal("averageYears")));
      BigDecimal score = div(row.decimal("averageScore").multiply(index), average, 1);
      set("value.index", index);
      set("value.score", score.min(big(100)));
      set("value.class", unique("value-class", "valueScore", "value.score"));
    }
  }

  private static String prefix(Row row) {
    return row.tests().stream()
        .map(test -> ((Condition.StartsWith) test.condition()).prefix())
        .findFirst()
        .orElse("");
  }

  private void risk(Customer c) {
    if (!has("amountDrop") && !has("interactionDrop") && !has("negativeFeedback6m")) {
      return;
    }
    int points = 0;
    String[] factors = {
      "risk-amount-drop", "amountDrop", "risk-interaction-drop", "interactionDrop",
      "risk-negative-feedback", "negativeFeedback6m", "risk-purchase-interval", "intervalRatio"
    };
    for (int n = 0; n < factors.length; n += 2) {
      if (has(factors[n + 1])) {
        points += unique(factors[n], factors[n + 1], factors[n + 1]).integer("points");
      }
    }
    boolean[] signals = {
      c.signals().slowQuoteResponse(), c.signals().competitorContact(), c.signals().projectStalled()
    };
    String[] codes = {"SLOW_QUOTE_RESPONSE", "COMPETITOR_CONTACT", "PROJECT_STALLED"};
    for (int n = 0; n < codes.length; n++) {
      if (signals[n]) {
        known.put("signal", codes[n]);
        points += unique("risk-signals", "signal", "signal").integer("points");
      }
    }
    set("risk.points", points);
    set("risk.level", unique("risk-level", "riskPoints", "risk.points"));
  }

  private void composite() {
    Map<String, List<BigDecimal>> dimensions = new TreeMap<>();
    for (String indicator : names("composite-indicators", "indicator")) {
      if (has(indicator)) {
        Row row = keyed("composite-indicators", "indicator", indicator).get(0);
        known.put("score." + indicator, row.decimal("score"));
        dimensions
            .computeIfAbsent(row.text("dimension"), each -> new ArrayList<>())
            .add(row.decimal("score"));
      }
    }
    BigDecimal score = big(0);
    for (String dimension : names("composite-weights", "dimension")) {
      List<BigDecimal> scores = dimensions.get(dimension);
      if (scores != null) {
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = div(sum, scores.size(), 1);
        set("composite." + dimension.toLowerCase(java.util.Locale.ROOT), mean);
        score = score.add(weight("composite-weights", dimension).multiply(mean));
      }
    }
    if (has(
        "composite.current", "composite.growth", "composite.stability", "composite.strategic")) {
      set("composite.score", score.setScale(1, RoundingMode.HALF_UP));
      set("composite.level", unique("composite-level", "compositeScore", "composite.score"));
    }
  }

  private void account() {
    if (has(
        "rfm.recency.score",
        "rfm.frequency.score",
        "rfm.monetary.score",
        "score.profitMargin",
        "composite.growth")) {
      BigDecimal score =
          part("RECENCY", times20("rfm.recency.score"))
              .add(part("FREQUENCY", times20("rfm.frequency.score")))
              .add(part("MONETARY", times20("rfm.monetary.score")))
              .add(part("MARGIN", big(known("score.profitMargin"))))
              .add(part("GROWTH", big(known("composite.growth"))));
      set("account.score", score.setScale(1, RoundingMode.HALF_UP));
      Row row =
          unique(
              "account-tier", "accountScore", "account.score", "growthScore", "composite.growth");
      set("account.tier", row);
    }
  }

  private BigDecimal part(String name, BigDecimal number) {
    return weight("account-weights", name).multiply(number);
  }

  private BigDecimal times20(String score) {
    return big(known(score)).multiply(big(20));
  }

  private void priority() {
    String[] parts = {
      "recency", "daysSinceInteraction", "frequency", "interactionsPerMonth",
      "monetary", "estimatedPurchase", "standing", "industryStanding"
    };
    if (has(parts[1], parts[3], parts[5], parts[7])) {
      int sum = 0;
      for (int n = 0; n < parts.length; n += 2) {
        int points = unique("priority-" + parts[n], parts[n + 1], parts[n + 1]).integer("points");
        set("priority." + parts[n], points);
        sum += points;
      }
      set("priority.score", sum);
      set("priority.level", unique("priority-level", "priorityScore", "priority.score"));
    }
  }

  private void icp() {
    List<String> criteria = names("icp-criteria", "criterion");
    if (criteria.stream().anyMatch(this::has)) {
      int points = 0;
      for (String criterion : criteria) {
        if (has(criterion)) {
          for (Row row : keyed("icp-criteria", "criterion", criterion)) {
            points += row.integer("points");
          }
        }
      }
      set("icp.score", points);
      set("icp.fit", unique("icp-fit", "icpScore", "icp.score"));
    }
  }

  private void clv() {
    if (has("amount12m", "profitMargin") && (has("renewalRate") || has("risk.level"))) {
      BigDecimal rate =
          has("renewalRate")
              ? big(known("renewalRate"))
              : unique("clv-retention", "riskLevel", "risk.level").decimal("retention");
      BigDecimal r =
          rate.min(weight("clv-parameters", "RETENTION_CAP")).setScale(4, RoundingMode.HALF_UP);
      BigDecimal below = big(1).add(weight("clv-parameters", "DISCOUNT_RATE")).subtract(r);
      BigDecimal above = big(known("amount12m")).multiply(big(known("profitMargin"))).multiply(r);
      set("clv.retention", r);
      set("clv.amount", div(above, below, 2));
      set("clv.segment", unique("clv-segment", "clv", "clv.amount"));
    }
  }

  private void health() {
    if (has("rfm.recency.score", "activity")) {
      known.put("part.RECENCY", times20("rfm.recency.score"));
      known.put(
          "part.ACTIVITY", unique("health-activity", "activity", "activity").decimal("score"));
      known.put("part.SATISFACTION", known.get("satisfaction"));
      known.put("part.COLLECTION", known.get("score.collectionRate"));
      known.put("part.RENEWAL", known.get("score.renewalRate"));
      BigDecimal sum = big(0);
      BigDecimal weights = big(0);
      for (String part : names("health-weights", "part")) {
        if (has("part." + part)) {
          BigDecimal weight = weight("health-weights", part);
          sum = sum.add(weight.multiply(big(known("part." + part))));
          weights = weights.add(weight);
        }
      }
      set("health.score", div(sum, weights, 1));
      set("health.band", unique("health-band", "healthScore", "health.score"));
    }
  }

  private void loyalty() {
    if (has("nps")) {
      set("loyalty.band", unique("loyalty-band", "nps", "nps"));
    }
    if (has("composite.level", "amount12m")) {
      BigDecimal rate =
          unique("loyalty-points", "compositeLevel", "composite.level")
              .decimal("pointsPerThousand");
      BigDecimal points =
          big(known("amount12m")).multiply(rate).divide(big(1000), 0, RoundingMode.FLOOR);
      set("loyalty.points", points);
    }
  }

  private void actions(Customer c) {
    String[] names = {
      "quadrant", "quadrant", "segment", "rfm.segment", "compositeLevel", "composite.level",
      "accountTier", "account.tier", "priorityLevel", "priority.level", "riskLevel", "risk.level",
      "clvSegment", "clv.segment"
    };
    Map<String, Row> advised = new HashMap<>();
    for (Row row : matching("actions", names)) {
      fired.add(row.toString());
      advised.putIfAbsent(row.text("action"), row);
    }
    List<Row> inOrder =
        advised.values().stream()
            .sorted(
                Comparator.comparing((Row row) -> row.decimal("rank"))
                    .thenComparing(row -> row.text("action")))
            .toList();
    for (int n = 0; n < inOrder.size(); n++) {
      set("actions." + n, inOrder.get(n).text("action"));
      set("due." + n, due(c.asOf(), inOrder.get(n).text("due")).toString());
    }
  }

  private static LocalDate due(LocalDate asOf, String due) {
    if (due.equals("quarter-end")) {
      LocalDate day = asOf;
      while (day.plusDays(1).getMonthValue() % 3 != 1 || day.plusDays(1).getDayOfMonth() != 1) {
        day = day.plusDays(1);
      }
      return day;
    }
    if (due.startsWith("+")) {
      return asOf.plusDays(Integer.parseInt(due.substring(1, due.indexOf('d'))));
    }
    LocalDate day = asOf.plusDays(1);
    while (day.getDayOfMonth() != Integer.parseInt(due.substring(due.indexOf(':') + 1))) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The one row that matches; names of inputs and paths of their values in turn. */
  private Row unique(String table, String... inputs) {
    List<Row> rows = matching(table, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException(table + " has rows " + rows);
    }
    fired.add(rows.get(0).toString());
    return rows.get(0);
  }

  private List<Row> matching(String table, String... inputs) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int n = 0; n < inputs.length; n += 2) {
      values.put(inputs[n], known.get(inputs[n + 1]));
    }
    return tables.table(table).rows().stream().filter(row -> matches(row, values)).toList();
  }

  private List<Row> keyed(String table, String key, String name) {
    Object value = known(name);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(key, name);
    values.put(value instanceof Number ? "value" : "code", value);
    List<Row> rows =
        tables.table(table).rows().stream().filter(row -> matches(row, values)).toList();
    rows.forEach(row -> fired.add(row.toString()));
    return rows;
  }

  private static boolean matches(Row row, Map<String, @Nullable Object> values) {
    return row.tests().stream()
        .allMatch(test -> holds(test.condition(), values.get(test.column().name())));
  }

  private static boolean holds(Condition condition, @Nullable Object value) {
    if (value == null) {
      return false;
    }
    String shown = condition.shown();
    if (condition instanceof Condition.AtLeast) {
      return big(value).compareTo(new BigDecimal(shown)) >= 0;
    }
    if (condition instanceof Condition.AtMost) {
      return big(value).compareTo(new BigDecimal(shown)) <= 0;
    }
    if (condition instanceof Condition.Below) {
      return big(value).compareTo(new BigDecimal(shown)) < 0;
    }
    if (condition instanceof Condition.OneOf oneOf && oneOf.prefixes()) {
      return Arrays.stream(shown.split(";")).anyMatch(value.toString()::startsWith);
    }
    return Arrays.asList(shown.split(";")).contains(value.toString());
  }

  private List<String> names(String table, String column) {
    return tables.table(table).rows().stream()
        .flatMap(row -> row.tests().stream())
        .filter(test -> test.column().name().equals(column))
        .map(test -> test.condition().shown())
        .distinct()
        .toList();
  }

  private BigDecimal weight(String table, String name) {
    Row row =
        tables.table(table).rows().stream()
            .filter(each -> each.tests().get(0).condition().shown().equals(name))
            .findFirst()
            .orElseThrow();
    return (BigDecimal) row.outcomes().values().iterator().next();
  }

  private boolean has(String... names) {
    return Arrays.stream(names).allMatch(name -> known.get(name) != null);
  }

  private Object known(String name) {
    Object value = known.get(name);
    if (value == null) {
      throw new IllegalStateException(name + " is unknown");
    }
    return value;
  }

  private void set(String path, Row row) {
    set(path, row.outcomes().values().iterator().next());
  }

  private void set(String path, Object value) {
    known.put(path, value);
    boolean number = value instanceof BigDecimal;
    results.put(path, number ? big(value).stripTrailingZeros().toPlainString() : value.toString());
  }

  private static BigDecimal div(Object part, Object whole, int decimals) {
    return big(part).divide(big(whole), decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal big(Object number) {
    return number instanceof BigDecimal decimal
        ? decimal
        : BigDecimal.valueOf(((Number) number).longValue());
  }
}
