package io.clientele.report.target;

import io.clientele.customer.Fact;
import io.clientele.decision.ReleaseRef;
import io.clientele.run.Row;
import io.clientele.run.RunResults;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A total sales target, split over the customers of a run.
 *
 * @param rule what it was split by
 * @param digest of the tables with that rule
 * @param total in yuan with cents
 * @param levels at which it was split before it came to customers, outermost first
 * @param groups outer ones before those within, by name
 * @param byCustomer the target of every customer that was decided, in yuan with cents
 * @param undecided how many customers have no decision, and no target
 */
public record SalesTargets(
    TargetRule rule,
    String digest,
    BigDecimal total,
    List<Level> levels,
    List<GroupTarget> groups,
    Map<String, BigDecimal> byCustomer,
    long undecided) {

  private static final int HEAD = 19; // sha256: and twelve digits

  /** The customers of a run that get a target. */
  public static final String DECIDED = "customers WHERE \"decisionId\" IS NOT NULL";

  public SalesTargets {
    levels = List.copyOf(levels);
    groups = List.copyOf(groups);
  }

  /**
   * Splits a total over the customers of a run.
   *
   * @param total in yuan, above zero, with at most two decimals
   * @param levels each once; none to split over customers at once
   * @throws Unsplittable where there is nobody to give it to
   */
  public static SalesTargets of(
      RunResults results, TargetRule rule, String digest, BigDecimal total, List<Level> levels)
      throws Unsplittable {
    List<Portion> portions = new ArrayList<>();
    Map<String, String> shared = new HashMap<>();
    results.stream(
        "SELECT * FROM " + DECIDED, row -> portions.add(portion(row, rule, levels, shared)));
    if (portions.isEmpty()) {
      throw new Unsplittable("the run decided no customer; there is nobody to give a target to");
    }
    if (portions.stream().allMatch(each -> each.weight().signum() == 0)) {
      throw new Unsplittable(
          "every customer weighs nothing by targets.xlsx; raise NEW_CUSTOMER_BASE or a factor");
    }
    Split split = Split.of(total, portions);
    return new SalesTargets(
        rule,
        digest,
        total.setScale(2),
        levels,
        split.groups(),
        split.byCustomer(),
        results.run().customers() - portions.size());
  }

  private static Portion portion(
      Row row, TargetRule rule, List<Level> levels, Map<String, String> shared) {
    List<String> groups = new ArrayList<>();
    for (Level level : levels) {
      groups.add(shared.computeIfAbsent(row.textOr(level.fact().place(), ""), name -> name));
    }
    return new Portion(
        row.textOr(Fact.CUSTOMER_ID.place(), ""),
        groups,
        row.numberOrZero(Fact.AMOUNT_12M.place()),
        rule.weigh(row).weight());
  }

  /** What a customer is to buy, in yuan; zero where it has no target. */
  public BigDecimal of(String customer) {
    return byCustomer.getOrDefault(customer, BigDecimal.ZERO);
  }

  /**
   * By which tables it was split, beside those that decided the run.
   *
   * @param decided the release of the run
   */
  public Text origin(ReleaseRef decided) {
    String by = head(digest);
    int number = decided.number();
    return decided.digest().equals(digest)
        ? new Text(
            "Split by the tables that decided the run: release %d (%s).".formatted(number, by),
            "按决策本次运行的版本%d（%s）的决策表分配。".formatted(number, by))
        : new Text(
            "Split by the tables %s, not by release %d (%s) that decided the run."
                .formatted(by, number, head(decided.digest())),
            "按决策表%s分配，与决策本次运行的版本%d（%s）不同。".formatted(by, number, head(decided.digest())));
  }

  /** What all who have a target bought in twelve months, in yuan. */
  public BigDecimal lastYear(RunResults results) {
    return results.one(
        "SELECT coalesce(sum(\"purchases.amount12m\"), 0) AS s FROM " + DECIDED,
        row -> row.numberOrZero("s"));
  }

  private static String head(String digest) {
    return digest.substring(0, Math.min(HEAD, digest.length()));
  }
}
