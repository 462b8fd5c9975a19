package io.clientele.report.target;

import io.clientele.customer.Fact;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the analysts' tables weigh customers in a split of a sales target.
 *
 * @param history what the purchases of twelve months count, 0 to 1
 * @param potential what the estimated purchase counts, 0 to 1
 * @param newCustomerBase the least base of who bought nothing in twelve months, in yuan
 * @param factors the rows by which a base is multiplied
 */
public record TargetRule(
    BigDecimal history, BigDecimal potential, BigDecimal newCustomerBase, List<Row> factors) {

  private static final int CENTS = 2;

  public TargetRule {
    factors = List.copyOf(factors);
  }

  /** The rule of these tables; empty where they have none. */
  public static Optional<TargetRule> of(Tables tables) {
    return tables
        .find("target-weights")
        .map(
            weights ->
                new TargetRule(
                    named(weights, "HISTORY").decimal("weight"),
                    named(weights, "POTENTIAL").decimal("weight"),
                    named(tables.table("target-parameters"), "NEW_CUSTOMER_BASE").decimal("value"),
                    tables.table("target-factors").rows()));
  }

  private static Row named(Table table, String name) {
    return table.rows().stream()
        .filter(row -> row.getKey().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table.form().name() + " has no " + name));
  }

  /** What a customer of a run weighs; columns of facts and results are read. */
  public Weighed weigh(io.clientele.run.Row customer) {
    return weigh(
        customer.number(Fact.AMOUNT_12M.place()),
        customer.number(Fact.ESTIMATED_PURCHASE.place()),
        SalesOutlook.of(customer));
  }

  /** An unknown history counts as none, an unknown estimate as the history. */
  Weighed weigh(
      @Nullable BigDecimal amount12m, @Nullable BigDecimal estimate, SalesOutlook outlook) {
    BigDecimal bought = amount12m == null ? BigDecimal.ZERO : amount12m;
    BigDecimal base =
        bought
            .multiply(history)
            .add((estimate == null ? bought : estimate).multiply(potential))
            .setScale(CENTS, RoundingMode.HALF_UP);
    if (bought.signum() == 0) {
      base = base.max(newCustomerBase.setScale(CENTS));
    }
    List<Row> met = factors.stream().filter(row -> row.coversAll(outlook.inOrder())).toList();
    BigDecimal weight =
        met.stream().map(row -> row.decimal("factor")).reduce(base, BigDecimal::multiply);
    return new Weighed(base, met, weight.setScale(CENTS, RoundingMode.HALF_UP));
  }
}
