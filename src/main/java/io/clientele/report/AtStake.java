package io.clientele.report;

import io.clientele.run.RunResults;
import java.util.List;

/**
 * Customers with money at stake: at high risk, or worth retaining. The money is what they bought in
 * twelve months.
 */
public final class AtStake {

  /**
   * Whom it is about, as a condition of SQL on {@code customers}; neither true nor false for some.
   */
  public static final String CONDITION = "(\"risk.level\" = 'HIGH' OR \"quadrant\" = 'RETAIN')";

  private AtStake() {}

  /**
   * The numbers of the customers with the most money at stake; where fewer have any, the largest of
   * the others follow.
   *
   * @param most how many at most
   */
  public static List<String> largest(RunResults results, int most) {
    return results.all(
        """
        SELECT "customerId" FROM customers WHERE "decisionId" IS NOT NULL
        ORDER BY coalesce(%s, false) DESC, "purchases.amount12m" DESC NULLS LAST, "customerId"
        LIMIT ?
        """
            .formatted(CONDITION),
        row -> row.textOr("customerId", ""),
        most);
  }
}
