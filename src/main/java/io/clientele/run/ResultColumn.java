package io.clientele.run;

import io.clientele.customer.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of {@code customers.parquet}: a fact or a result under its usual name, such as {@code
 * purchases.amount12m} or {@code risk.level}.
 *
 * @param name dots part the sections of the JSON where it stands
 * @param type of SQL
 */
record ResultColumn(String name, String type) {

  private static final String TEXT = "VARCHAR";
  private static final String COUNT = "BIGINT";
  private static final String MONEY = "DECIMAL(24,2)";
  private static final String SCORE = "DECIMAL(18,1)";
  private static final String RATIO = "DECIMAL(24,4)";
  private static final String EXACT = "DECIMAL(18,10)";
  private static final String DAY = "DATE";

  /** What the decisions hold, beside lists. */
  static final List<ResultColumn> RESULTS =
      List.of(
          new ResultColumn("decisionId", TEXT),
          new ResultColumn("decidedAt", TEXT),
          new ResultColumn("derived.recencyDays", COUNT),
          new ResultColumn("derived.cooperationMonths", COUNT),
          new ResultColumn("derived.cooperationYears", COUNT),
          new ResultColumn("derived.averageOrderValue", MONEY),
          new ResultColumn("derived.amountDrop", RATIO),
          new ResultColumn("derived.interactionDrop", RATIO),
          new ResultColumn("derived.activity", MONEY),
          new ResultColumn("derived.interactionsPerMonth", MONEY),
          new ResultColumn("derived.complaintRate", RATIO),
          new ResultColumn("derived.intervalRatio", MONEY),
          new ResultColumn("derived.daysSinceInteraction", COUNT),
          new ResultColumn("rfm.recency.score", COUNT),
          new ResultColumn("rfm.recency.band", TEXT),
          new ResultColumn("rfm.frequency.score", COUNT),
          new ResultColumn("rfm.frequency.band", TEXT),
          new ResultColumn("rfm.monetary.score", COUNT),
          new ResultColumn("rfm.monetary.band", TEXT),
          new ResultColumn("rfm.segment", TEXT),
          new ResultColumn("value.index", RATIO),
          new ResultColumn("value.score", SCORE),
          new ResultColumn("value.class", TEXT),
          new ResultColumn("risk.points", COUNT),
          new ResultColumn("risk.level", TEXT),
          new ResultColumn("quadrant", TEXT),
          new ResultColumn("composite.current", SCORE),
          new ResultColumn("composite.growth", SCORE),
          new ResultColumn("composite.stability", SCORE),
          new ResultColumn("composite.strategic", SCORE),
          new ResultColumn("composite.score", SCORE),
          new ResultColumn("composite.level", TEXT),
          new ResultColumn("account.score", SCORE),
          new ResultColumn("account.tier", TEXT),
          new ResultColumn("priority.recency", COUNT),
          new ResultColumn("priority.frequency", COUNT),
          new ResultColumn("priority.monetary", COUNT),
          new ResultColumn("priority.standing", COUNT),
          new ResultColumn("priority.score", COUNT),
          new ResultColumn("priority.level", TEXT),
          new ResultColumn("icp.score", COUNT),
          new ResultColumn("icp.fit", TEXT),
          new ResultColumn("clv.retention", RATIO),
          new ResultColumn("clv.amount", MONEY),
          new ResultColumn("clv.segment", TEXT),
          new ResultColumn("health.score", SCORE),
          new ResultColumn("health.band", TEXT),
          new ResultColumn("loyalty.band", TEXT),
          new ResultColumn("loyalty.points", COUNT));

  /** What the facts hold, {@code customerId} first. */
  static List<ResultColumn> facts() {
    List<ResultColumn> columns = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      columns.add(new ResultColumn(fact.place(), type(fact)));
    }
    return columns;
  }

  private static String type(Fact fact) {
    return switch (fact.type()) {
      case TEXT, CODE -> TEXT;
      case DATE -> DAY;
      case FLAG -> "BOOLEAN";
      case NUMBER -> number(fact.decimals());
    };
  }

  private static String number(int decimals) {
    if (decimals == 0) {
      return COUNT;
    }
    return decimals == 2 ? MONEY : EXACT;
  }

  /** The column in a table of JSON objects, each level in quotes: {@code t."risk"."level"}. */
  String in(String table) {
    StringBuilder path = new StringBuilder(table);
    for (String part : name.split("\\.", -1)) {
      path.append(".\"").append(part).append('"');
    }
    return path.toString();
  }

  /** Its name in quotes. */
  String quoted() {
    return '"' + name + '"';
  }

  /** What the columns are read from: the fields of a JSON object with their types, nested. */
  static String structure(List<ResultColumn> columns) {
    return "{" + String.join(", ", fields(columns, "'%s': '%s'")) + "}";
  }

  private static List<String> fields(List<ResultColumn> columns, String form) {
    Map<String, List<ResultColumn>> heads = new LinkedHashMap<>();
    for (ResultColumn each : columns) {
      int dot = each.name.indexOf('.');
      String head = dot < 0 ? each.name : each.name.substring(0, dot);
      String rest = dot < 0 ? "" : each.name.substring(dot + 1);
      heads.computeIfAbsent(head, none -> new ArrayList<>()).add(new ResultColumn(rest, each.type));
    }
    List<String> fields = new ArrayList<>();
    heads.forEach((head, inner) -> fields.add(form.formatted(head, typeOf(inner))));
    return fields;
  }

  private static String typeOf(List<ResultColumn> inner) {
    ResultColumn first = inner.get(0);
    return inner.size() == 1 && first.name.isEmpty()
        ? first.type
        : "STRUCT(" + String.join(", ", fields(inner, "\"%s\" %s")) + ")";
  }
}
