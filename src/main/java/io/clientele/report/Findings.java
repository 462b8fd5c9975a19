package io.clientele.report;

import io.clientele.decision.ResultField;
import io.clientele.run.Row;
import io.clientele.run.RunResults;
import java.util.ArrayList;
import java.util.List;

/** What the report tells of a run beside its {@link Figures}: customers by result, and measures. */
public final class Findings {

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int MOST_ADVISED = 3;

  private final RunResults results;

  public Findings(RunResults results) {
    this.results = results;
  }

  /** What was found of the customers with each code of a result, those who buy most first. */
  public List<Finding> of(ResultField field) {
    return results.all(
        """
        SELECT coalesce("{path}", '') AS code, count(*) AS customers,
          coalesce(sum("purchases.amount12m"), 0) AS amount12m,
          round(avg("purchases.amount12m"), 2) AS average,
          count(*) FILTER (WHERE "risk.level" = 'MEDIUM') AS medium,
          count(*) FILTER (WHERE "risk.level" = 'HIGH') AS high,
          coalesce(sum("purchases.amount12m") FILTER (WHERE "risk.level" = 'HIGH'), 0) AS at_risk
        FROM customers GROUP BY 1 ORDER BY code = '', amount12m DESC, code
        """
            .replace("{path}", field.path()),
        row ->
            new Finding(
                row.textOr("code", ""),
                row.count("customers"),
                row.numberOrZero("amount12m"),
                row.number("average"),
                row.count("medium"),
                row.count("high"),
                row.numberOrZero("at_risk"),
                advised(field, row.textOr("code", ""))));
  }

  private List<Advised> advised(ResultField field, String code) {
    return results.all(
        """
        SELECT a."action" AS code, min(a."title.en") AS en, min(a."title.zh") AS zh,
          count(*) AS customers
        FROM actions a JOIN customers c ON c."customerId" = a."customerId"
        WHERE coalesce(c."{path}", '') = ?
        GROUP BY 1 ORDER BY customers DESC, min(a."rank"), 1 LIMIT ?
        """
            .replace("{path}", field.path()),
        Findings::advised,
        code,
        MOST_ADVISED);
  }

  private static Advised advised(Row row) {
    String code = row.textOr("code", "");
    return new Advised(
        code, row.textOr("en", code), row.textOr("zh", code), row.count("customers"));
  }

  /** How many customers are of high value. */
  public long highValue() {
    return results.one(
        "SELECT count(*) AS n FROM customers WHERE \"value.class\" = 'HIGH'",
        row -> row.count("n"));
  }

  /**
   * Customers of high value, those most at risk first, then those who buy most.
   *
   * @param most how many at most
   */
  public List<ValuedCustomer> highValue(int most) {
    return results.all(
        """
        WITH first AS (
          SELECT "customerId", arg_min("title.en", "rank") AS en, arg_min("title.zh", "rank") AS zh,
            arg_min("dueOn", "rank") AS due
          FROM actions GROUP BY 1)
        SELECT c.*, f.en, f.zh, f.due
        FROM customers c LEFT JOIN first f ON f."customerId" = c."customerId"
        WHERE c."value.class" = 'HIGH'
        ORDER BY c."risk.points" DESC NULLS LAST, c."purchases.amount12m" DESC NULLS LAST,
          c."customerId"
        LIMIT ?
        """,
        Findings::valued,
        most);
  }

  private static ValuedCustomer valued(Row row) {
    String id = row.textOr("customerId", "");
    return new ValuedCustomer(
        id,
        row.textOr("profile.name", id),
        row.text("profile.owner"),
        row.numberOrZero("purchases.amount12m"),
        row.number("purchases.amountLast6m"),
        row.number("purchases.amountPrev6m"),
        row.textOr("quadrant", ""),
        row.number("risk.points"),
        row.textOr("risk.level", ""),
        row.text("en"),
        row.text("zh"),
        row.day("due"),
        row.textOr("decisionId", ""));
  }

  /** How the customers fall to value classes and risk levels. */
  public List<CrossCell> valueAndRisk() {
    return results.all(
        """
        SELECT coalesce("value.class", '') AS value, coalesce("risk.level", '') AS risk,
          count(*) AS customers, coalesce(sum("purchases.amount12m"), 0) AS amount12m
        FROM customers GROUP BY 1, 2 ORDER BY 1, 2
        """,
        row ->
            new CrossCell(
                row.textOr("value", ""),
                row.textOr("risk", ""),
                row.count("customers"),
                row.numberOrZero("amount12m")));
  }

  /** What each role is to do, those with most of the sales at stake first. */
  public List<RoleTasks> roles() {
    String day = results.run().asOf().toString();
    return results.all(
        """
        WITH task AS (
          SELECT coalesce("ownerRole", '') AS role, "customerId",
            date_diff('day', CAST(? AS DATE), "dueOn") AS days FROM actions),
        counted AS (
          SELECT role, count(*) FILTER (WHERE days <= {week}) AS week,
            count(*) FILTER (WHERE days > {week} AND days <= {month}) AS month,
            count(*) FILTER (WHERE days IS NULL OR days > {month}) AS later
          FROM task GROUP BY 1),
        concerned AS (
          SELECT t.role, count(*) AS customers, sum(c."purchases.amount12m") AS amount12m
          FROM (SELECT DISTINCT role, "customerId" FROM task) t
            JOIN customers c ON c."customerId" = t."customerId" GROUP BY 1)
        SELECT counted.*, customers, coalesce(amount12m, 0) AS amount12m
        FROM counted JOIN concerned ON concerned.role = counted.role
        ORDER BY amount12m DESC, counted.role
        """
            .replace("{week}", String.valueOf(WEEK))
            .replace("{month}", String.valueOf(MONTH)),
        row ->
            new RoleTasks(
                row.textOr("role", ""),
                row.count("week"),
                row.count("month"),
                row.count("later"),
                row.count("customers"),
                row.numberOrZero("amount12m")),
        day);
  }

  /** The actions advised, by rank. */
  public List<Measure> measures() {
    return results.all(
        """
        SELECT a."action" AS code, coalesce(a."ownerRole", '') AS role, min(a."title.en") AS en,
          min(a."title.zh") AS zh, count(*) AS customers, min(a."dueOn") AS first_due,
          max(a."dueOn") AS last_due, coalesce(sum(c."purchases.amount12m"), 0) AS amount12m
        FROM actions a JOIN customers c ON c."customerId" = a."customerId"
        GROUP BY 1, 2 ORDER BY min(a."rank"), 1, 2
        """,
        row ->
            new Measure(
                advised(row),
                row.textOr("role", ""),
                row.day("first_due"),
                row.day("last_due"),
                row.numberOrZero("amount12m")));
  }

  /** For how many customers each result is known. */
  public List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    for (ResultField field : ResultField.values()) {
      String model = field.path().replaceFirst("\\..*", "");
      coverage.add(
          results.one(
              """
              SELECT count("{path}") AS assessed,
                count(*) FILTER (WHERE "{path}" IS NOT NULL
                  AND list_contains(string_split("notAssessed", ','), ?)) AS partial
              FROM customers
              """
                  .replace("{path}", field.path()),
              row -> new Coverage(field, row.count("assessed"), row.count("partial")),
              model));
    }
    return coverage;
  }
}
