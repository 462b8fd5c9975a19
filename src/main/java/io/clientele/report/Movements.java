package io.clientele.report;

import io.clientele.decision.ResultField;
import io.clientele.run.Row;
import io.clientele.run.RunRecord;
import io.clientele.run.RunResults;
import java.util.ArrayList;
import java.util.List;

/** What changed between two runs: each figure counted once and in one way, with its customers. */
public final class Movements {

  private static final String BOTH =
      """
      FROM customers c JOIN earlier_customers e ON c."customerId" = e."customerId"
      """;

  private static final String EITHER =
      """
      FROM customers c FULL JOIN earlier_customers e ON c."customerId" = e."customerId"
      """;

  private static final String MOVER =
      """
      SELECT coalesce(c."customerId", e."customerId") AS id,
        coalesce(c."profile.name", e."profile.name", c."customerId", e."customerId") AS name,
        coalesce(e."{path}", '') AS before, coalesce(c."{path}", '') AS after,
        coalesce(e."purchases.amount12m", 0) AS amount_before,
        coalesce(c."purchases.amount12m", 0) AS amount_after,
        e."decisionId" AS decision_before, c."decisionId" AS decision_after
      """;

  private static final String LARGEST_FIRST =
      " ORDER BY greatest(amount_before, amount_after) DESC, id";

  private static final String RISK = ResultField.RISK_LEVEL.path();

  private final RunResults results;
  private final RunRecord earlier;

  /**
   * @throws IllegalArgumentException where the results are of one run alone
   */
  public Movements(RunResults results) {
    RunRecord before = results.earlier();
    if (before == null) {
      throw new IllegalArgumentException("there is no earlier run");
    }
    this.results = results;
    this.earlier = before;
  }

  /** The earlier run. */
  public RunRecord earlier() {
    return earlier;
  }

  /** The later run. */
  public RunRecord later() {
    return results.run();
  }

  /** Whether another release decided, so that a customer may have moved though no fact changed. */
  public boolean isByOtherRules() {
    return !earlier.release().digest().equals(later().release().digest());
  }

  /** How the customers of both runs moved between the codes of a result. */
  public Migration migration(ResultField field) {
    return new Migration(
        field,
        results.all(
            """
            SELECT coalesce(e."{path}", '') AS before, coalesce(c."{path}", '') AS after,
              count(*) AS customers,
              coalesce(sum(e."purchases.amount12m"), 0) AS amount_before,
              coalesce(sum(c."purchases.amount12m"), 0) AS amount_after
            """
                    .replace("{path}", field.path())
                + BOTH
                + " GROUP BY 1, 2 ORDER BY 1, 2",
            row ->
                new MigrationCell(
                    row.textOr("before", ""),
                    row.textOr("after", ""),
                    row.count("customers"),
                    row.numberOrZero("amount_before"),
                    row.numberOrZero("amount_after"))));
  }

  /** The customers behind a cell, the largest first. */
  public List<Mover> movers(ResultField field, MigrationCell cell) {
    return movers(
        field.path(),
        BOTH
            + """
            WHERE coalesce(e."{path}", '') = ? AND coalesce(c."{path}", '') = ?
            """
                .replace("{path}", field.path()),
        cell.before(),
        cell.after());
  }

  /** Who is in the book and wasn't before, with risk levels, the largest first. */
  public List<Mover> joined() {
    return movers(RISK, EITHER + " WHERE e.\"customerId\" IS NULL");
  }

  /** Who was in the book and no longer is, with risk levels, the largest first. */
  public List<Mover> left() {
    return movers(RISK, EITHER + " WHERE c.\"customerId\" IS NULL");
  }

  /** Who is at high risk and wasn't before, new customers included, the largest first. */
  public List<Mover> enteredRiskList() {
    return movers(RISK, EITHER + " WHERE after = 'HIGH' AND before <> 'HIGH'");
  }

  /** Who was at high risk and no longer is, those who left the book included. */
  public List<Mover> leftRiskList() {
    return movers(RISK, EITHER + " WHERE before = 'HIGH' AND after <> 'HIGH'");
  }

  private List<Mover> movers(String path, String from, Object... parameters) {
    return results.all(
        MOVER.replace("{path}", path) + from + LARGEST_FIRST, Movements::mover, parameters);
  }

  private static Mover mover(Row row) {
    return new Mover(
        row.textOr("id", ""),
        row.textOr("name", ""),
        row.textOr("before", ""),
        row.textOr("after", ""),
        row.numberOrZero("amount_before"),
        row.numberOrZero("amount_after"),
        row.text("decision_before"),
        row.text("decision_after"));
  }

  /** The actions of either run: for how many customers they are new, kept or dropped. */
  public List<ActionChange> actions() {
    return results.all(
        """
        WITH now AS (SELECT "customerId", "action", min("rank") AS place,
            min("title.en") AS en, min("title.zh") AS zh FROM actions GROUP BY 1, 2),
          before AS (SELECT "customerId", "action", min("rank") AS place,
            min("title.en") AS en, min("title.zh") AS zh FROM earlier_actions GROUP BY 1, 2)
        SELECT coalesce(n."action", b."action") AS code,
          coalesce(min(n.en), min(b.en)) AS en, coalesce(min(n.zh), min(b.zh)) AS zh,
          count(*) FILTER (WHERE b."action" IS NULL) AS added,
          count(*) FILTER (WHERE n."action" IS NOT NULL AND b."action" IS NOT NULL) AS kept,
          count(*) FILTER (WHERE n."action" IS NULL) AS dropped
        FROM now n FULL JOIN before b ON n."customerId" = b."customerId" AND n."action" = b."action"
        GROUP BY 1 ORDER BY coalesce(min(n.place), min(b.place)), 1
        """,
        row ->
            new ActionChange(
                row.textOr("code", ""),
                row.textOr("en", row.textOr("code", "")),
                row.textOr("zh", row.textOr("code", "")),
                row.count("added"),
                row.count("kept"),
                row.count("dropped")));
  }

  /** What became of the earlier run's actions; none where no outcomes are known. */
  public List<Progress> progress() {
    if (!results.hasOutcomes()) {
      return List.of();
    }
    return results.all(
        """
        SELECT a."action" AS code, min(a."title.en") AS en, min(a."title.zh") AS zh,
          count(*) FILTER (WHERE o.outcome = 'done') AS done,
          count(*) FILTER (WHERE o.outcome = 'dropped') AS dropped,
          count(*) FILTER (WHERE o.outcome IS NULL AND a."dueOn" < CAST(? AS DATE)) AS overdue,
          count(*) FILTER (WHERE o.outcome IS NULL
            AND (a."dueOn" IS NULL OR a."dueOn" >= CAST(? AS DATE))) AS open
        FROM earlier_actions a
          LEFT JOIN outcomes o ON o."actionId" = a."decisionId" || ':' || a."action"
        GROUP BY 1 ORDER BY min(a."rank"), 1
        """,
        row ->
            new Progress(
                row.textOr("code", ""),
                row.textOr("en", row.textOr("code", "")),
                row.textOr("zh", row.textOr("code", "")),
                row.count("done"),
                row.count("dropped"),
                row.count("overdue"),
                row.count("open")),
        later().asOf().toString(),
        later().asOf().toString());
  }

  /** What became of the groups on whom the earlier run's measures were to work. */
  public List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    for (Group group : Group.values()) {
      effects.add(effect(group));
    }
    return effects;
  }

  private Effect effect(Group group) {
    return results.one(
        """
        SELECT count(*) AS customers,
          count(*) FILTER (WHERE c."purchases.lastPurchaseOn" > CAST(? AS DATE)) AS since,
          coalesce(sum(e."purchases.amount12m"), 0) AS amount_before,
          coalesce(sum(c."purchases.amount12m"), 0) AS amount_after
        FROM earlier_customers e LEFT JOIN customers c ON c."customerId" = e."customerId"
        WHERE e."{path}" = ?
        """
            .replace("{path}", group.path()),
        row ->
            new Effect(
                group,
                row.count("customers"),
                row.count("since"),
                row.numberOrZero("amount_before"),
                row.numberOrZero("amount_after")),
        earlier.asOf().toString(),
        group.code());
  }
}
