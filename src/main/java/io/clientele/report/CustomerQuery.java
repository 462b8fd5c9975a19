package io.clientele.report;

import io.clientele.decision.ResultField;
import io.clientele.run.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which customers of a run.
 *
 * @param results the code that each result must have; {@link #NOT_ASSESSED} for none
 * @param before the code that each result must have had in the earlier run, which the results are
 *     then opened beside; {@link #NOT_ASSESSED} for none
 * @param bands the RFM band that each of {@code rfm.recency.band} and so on must have
 * @param action that is advised; null for any or none
 * @param text a part of the customer's number or name, in any case; null for all
 * @param offset how many to leave out
 * @param limit how many at most
 */
public record CustomerQuery(
    Map<ResultField, String> results,
    Map<ResultField, String> before,
    Map<String, String> bands,
    @Nullable String owner,
    @Nullable String region,
    @Nullable String action,
    @Nullable String text,
    Order order,
    int offset,
    int limit) {

  /** What stands for a result that a model could not give. */
  public static final String NOT_ASSESSED = "none";

  /** In which order. */
  public enum Order {
    AMOUNT("\"purchases.amount12m\" DESC NULLS LAST"),
    CLV("\"clv.amount\" DESC NULLS LAST"),
    VALUE("\"value.score\" DESC NULLS LAST"),
    RISK("\"risk.points\" DESC NULLS LAST, \"purchases.amount12m\" DESC NULLS LAST"),
    RECENCY("\"derived.recencyDays\" DESC NULLS LAST"),
    NAME("lower(coalesce(\"profile.name\", \"customerId\"))");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    /** As it stands in an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the maps. */
  public CustomerQuery {
    results = Map.copyOf(results);
    before = Map.copyOf(before);
    bands = Map.copyOf(bands);
  }

  /**
   * Those asked for.
   *
   * @param total how many there are on all pages
   * @param customers one page: column to value, null where it is unknown
   */
  public record Found(long total, List<Map<String, @Nullable Object>> customers) {
    /** Copies the list. */
    public Found {
      customers = List.copyOf(customers);
    }
  }

  /** Asks. */
  public Found in(RunResults run) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    results.forEach((field, code) -> result(field.path(), code, conditions, values));
    before.forEach((field, code) -> was(field.path(), code, conditions, values));
    bands.forEach((column, band) -> result(column, band, conditions, values));
    equal("profile.owner", owner, conditions, values);
    equal("profile.region", region, conditions, values);
    if (action != null) {
      conditions.add("\"customerId\" IN (SELECT \"customerId\" FROM actions WHERE \"action\" = ?)");
      values.add(action);
    }
    if (text != null) {
      conditions.add(
          "(contains(lower(\"customerId\"), ?) OR contains(lower(\"profile.name\"), ?))");
      values.add(text.toLowerCase(Locale.ROOT));
      values.add(text.toLowerCase(Locale.ROOT));
    }
    String from =
        " FROM customers"
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    Object[] parameters = values.toArray();
    long total = run.one("SELECT count(*) AS n" + from, row -> row.count("n"), parameters);
    String page =
        "SELECT *%s ORDER BY %s, \"customerId\" LIMIT %d OFFSET %d"
            .formatted(from, order.sql, limit, offset);
    return new Found(total, run.all(page, row -> row.columns(), parameters));
  }

  private static void result(
      String column, String code, List<String> conditions, List<Object> values) {
    if (code.equals(NOT_ASSESSED)) {
      conditions.add('"' + column + "\" IS NULL");
    } else {
      equal(column, code, conditions, values);
    }
  }

  private static void was(
      String column, String code, List<String> conditions, List<Object> values) {
    List<String> condition = new ArrayList<>();
    result(column, code, condition, values);
    conditions.add(
        "\"customerId\" IN (SELECT \"customerId\" FROM earlier_customers WHERE %s)"
            .formatted(condition.get(0)));
  }

  private static void equal(
      String column, @Nullable String value, List<String> conditions, List<Object> values) {
    if (value != null) {
      conditions.add('"' + column + "\" = ?");
      values.add(value);
    }
  }
}
