package io.clientele.report;

import io.clientele.decision.ResultField;
import io.clientele.run.RunResults;
import java.util.List;

/**
 * The figures of a run, each counted once and in one way, for the workbook, the report and the page
 * alike. Whoever shows one leads to its customers by the same result.
 */
public final class Figures {

  private static final String STEPS = "0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1";

  private final RunResults results;

  public Figures(RunResults results) {
    this.results = results;
  }

  /** The key figures. */
  public Kpis kpis() {
    return results.one(
        """
        SELECT count(*) AS customers,
          count(*) FILTER (WHERE "purchases.orders12m" > 0) AS buying,
          coalesce(sum("purchases.amount12m"), 0) AS amount12m,
          coalesce(sum("purchases.amountLast6m"), 0) AS last6m,
          coalesce(sum("purchases.amountPrev6m"), 0) AS prev6m,
          round(sum("purchases.amount12m") / nullif(sum("purchases.orders12m"), 0), 2) AS aov,
          sum("clv.amount") AS clv,
          round(avg("relationship.renewalRate"), 4) AS renewal,
          round(avg("health.score"), 1) AS health,
          count(*) FILTER (WHERE "risk.level" = 'HIGH') AS at_risk,
          coalesce(sum("purchases.amount12m") FILTER (WHERE "risk.level" = 'HIGH'), 0) AS amount_at_risk,
          (SELECT count(*) FROM actions) AS actions
        FROM customers
        """,
        row ->
            new Kpis(
                row.count("customers"),
                row.count("buying"),
                row.numberOrZero("amount12m"),
                row.numberOrZero("last6m"),
                row.numberOrZero("prev6m"),
                row.number("aov"),
                row.number("clv"),
                row.number("renewal"),
                row.number("health"),
                row.count("at_risk"),
                row.numberOrZero("amount_at_risk"),
                row.count("actions")));
  }

  /** How the customers fall to the codes of a result, most customers first. */
  public List<Share> shares(ResultField field) {
    return results.all(
        """
        SELECT coalesce("%s", '') AS code, count(*) AS customers,
          coalesce(sum("purchases.amount12m"), 0) AS amount12m
        FROM customers GROUP BY 1 ORDER BY 2 DESC, 1
        """
            .formatted(field.path()),
        row ->
            new Share(
                row.textOr("code", ""), row.count("customers"), row.numberOrZero("amount12m")));
  }

  /** The combinations of RFM bands that customers have, those with no customer left out. */
  public List<HeatCell> heatMap() {
    return results.all(
        """
        SELECT "rfm.recency.band" AS r, "rfm.frequency.band" AS f, "rfm.monetary.band" AS m,
          count(*) AS customers, coalesce(sum("purchases.amount12m"), 0) AS amount12m
        FROM customers
        WHERE r IS NOT NULL AND f IS NOT NULL AND m IS NOT NULL
        GROUP BY ALL ORDER BY r, f, m
        """,
        row ->
            new HeatCell(
                row.textOr("r", ""),
                row.textOr("f", ""),
                row.textOr("m", ""),
                row.count("customers"),
                row.numberOrZero("amount12m")));
  }

  /** How much of the sales the largest customers make; empty where nothing was sold. */
  public List<ParetoPoint> pareto() {
    return results.all(
        """
        WITH ranked AS (
          SELECT row_number() OVER largest AS place,
            sum("purchases.amount12m") OVER largest AS so_far
          FROM customers
          WINDOW largest AS (
            ORDER BY "purchases.amount12m" DESC NULLS LAST ROWS UNBOUNDED PRECEDING)),
        book AS (SELECT count(*) AS size, arg_max(so_far, place) AS amount FROM ranked),
        steps AS (SELECT unnest([%s]) AS step)
        SELECT step, round(so_far / amount, 4) AS share
        FROM steps JOIN book ON amount > 0 JOIN ranked ON place = ceil(size * step)
        ORDER BY step
        """
            .formatted(STEPS),
        row ->
            new ParetoPoint(
                row.numberOrZero("step").stripTrailingZeros(), row.numberOrZero("share")));
  }

  /**
   * Customers by value and risk, those with the largest purchases.
   *
   * @param most how many at most
   */
  public List<ValueRisk> valueByRisk(int most) {
    return results.all(
        """
        SELECT "customerId", coalesce("profile.name", "customerId") AS name, "value.score" AS value,
          "risk.points" AS risk, coalesce("purchases.amount12m", 0) AS amount12m
        FROM customers WHERE value IS NOT NULL AND risk IS NOT NULL
        ORDER BY amount12m DESC, "customerId" LIMIT ?
        """,
        row ->
            new ValueRisk(
                row.textOr("customerId", ""),
                row.textOr("name", ""),
                row.numberOrZero("value"),
                row.count("risk"),
                row.numberOrZero("amount12m")),
        most);
  }
}
