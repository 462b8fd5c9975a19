package io.clientele.ruleset;

import io.clientele.customer.Customer;
import io.clientele.decision.Account;
import io.clientele.decision.Assessment;
import io.clientele.decision.Clv;
import io.clientele.decision.Composite;
import io.clientele.decision.Decided;
import io.clientele.decision.Derived;
import io.clientele.decision.Firing;
import io.clientele.decision.Health;
import io.clientele.decision.Icp;
import io.clientele.decision.Loyalty;
import io.clientele.decision.NotAssessed;
import io.clientele.decision.Parts;
import io.clientele.decision.Priority;
import io.clientele.decision.Rfm;
import io.clientele.decision.Risk;
import io.clientele.decision.Style;
import io.clientele.decision.Value;
import io.clientele.table.Named;
import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision in the making: what the rules write down, in firing order. One for each customer; it
 * holds results and computes none.
 */
public final class Draft {

  private static final String CUSTOMER = "this customer";

  private final Customer customer;
  private final RuleCatalogue catalogue;
  private final List<Firing> firings = new ArrayList<>(96);
  private final DerivedDraft derivedDraft = new DerivedDraft();
  private final List<NotAssessed> notAssessed = new ArrayList<>();
  private final ActionsDraft actions = new ActionsDraft();
  private final IndicatorsDraft indicators = new IndicatorsDraft();
  private final List<Risk.Factor> factors = new ArrayList<>(7);
  private final List<Parts.Part> criteria = new ArrayList<>(7);

  private @Nullable Derived derived;
  private Rfm.@Nullable Letter recency;
  private Rfm.@Nullable Letter frequency;
  private Rfm.@Nullable Letter monetary;
  private @Nullable String segment;
  private @Nullable Value value;
  private @Nullable Risk risk;
  private @Nullable String quadrant;
  private @Nullable Composite composite;
  private @Nullable Account account;
  private final PriorityDraft priorityPoints = new PriorityDraft();
  private @Nullable Priority priority;
  private @Nullable Icp icp;
  private @Nullable Clv clv;
  private @Nullable BigDecimal activityScore;
  private @Nullable Health health;
  private @Nullable String loyaltyBand;
  private @Nullable Long loyaltyPoints;

  Draft(Customer customer, RuleCatalogue catalogue) {
    this.customer = customer;
    this.catalogue = catalogue;
  }

  /** Writes down that a row fired, with the values it met in the order of the table's inputs. */
  public void row(Row row, @Nullable Object... values) {
    firings.add(new Firing(catalogue.rowRule(row), values));
  }

  /** Writes down that a row fired which names the value that it compares. */
  public void ownRow(Row row, Named values) {
    Object value = values.value(row.getKey());
    boolean number = value instanceof BigDecimal;
    row(row, row.getKey(), number ? value : null, number ? null : value);
  }

  /** Writes down that a formula was applied, with its inputs and then its results. */
  public void formula(org.kie.api.definition.rule.Rule rule, @Nullable Object... inputsAndResults) {
    firings.add(new Firing(catalogue.formula(rule.getName()), inputsAndResults));
  }

  public DerivedDraft derive() {
    return derivedDraft;
  }

  /** Closes the derived facts. */
  public Derived derived() {
    Derived done = derivedDraft.done();
    derived = done;
    return done;
  }

  public void recency(Row row) {
    recency = once(recency, letter(row), row);
  }

  public void frequency(Row row) {
    frequency = once(frequency, letter(row), row);
  }

  public void monetary(Row row) {
    monetary = once(monetary, letter(row), row);
  }

  private static Rfm.Letter letter(Row row) {
    return new Rfm.Letter(row.integer("score"), row.text("band"));
  }

  public void segment(Row row) {
    segment = once(segment, row.text("segment"), row);
  }

  public Rfm.@Nullable Letter recency() {
    return recency;
  }

  public Rfm.@Nullable Letter frequency() {
    return frequency;
  }

  public Rfm.@Nullable Letter monetary() {
    return monetary;
  }

  public boolean hasRfm() {
    return recency != null || frequency != null || monetary != null;
  }

  /** The three bands in words; null unless all three are known. */
  public @Nullable String bands() {
    return recency == null || frequency == null || monetary == null
        ? null
        : recency.band() + ", " + frequency.band() + ", " + monetary.band();
  }

  public @Nullable String segment() {
    return segment;
  }

  public void value(Value found, Row row) {
    value = once(value, found, row);
  }

  public @Nullable String valueClass() {
    return value == null ? null : value.valueClass();
  }

  /** Adds a risk factor; each counts once. */
  public void factor(String factor, Row row) {
    once(factor(factor), factor, row);
    factors.add(new Risk.Factor(factor, row.integer("points")));
  }

  /** The factor of a name, null where it did not count. */
  public Risk.@Nullable Factor factor(String factor) {
    for (Risk.Factor each : factors) {
      if (each.factor().equals(factor)) {
        return each;
      }
    }
    return null;
  }

  /** The risk factors so far, as the parts of a sum. */
  public Parts factors() {
    List<Parts.Part> parts = new ArrayList<>(factors.size());
    for (Risk.Factor factor : factors) {
      parts.add(new Parts.Part(factor.factor(), BigDecimal.valueOf(factor.points())));
    }
    return new Parts(parts);
  }

  public void risk(int points, Row row) {
    risk = once(risk, new Risk(points, row.text("level"), factors), row);
  }

  public @Nullable String riskLevel() {
    return risk == null ? null : risk.level();
  }

  public void quadrant(Row row) {
    quadrant = once(quadrant, row.text("quadrant"), row);
  }

  public @Nullable String quadrant() {
    return quadrant;
  }

  public IndicatorsDraft indicators() {
    return indicators;
  }

  /** The composite result as far as the dimensions go. */
  public void composite(Composite found) {
    composite = found;
  }

  /** Adds score and level to the composite result. */
  public void compositeLevel(BigDecimal score, Row row) {
    Composite dims = Objects.requireNonNull(composite);
    if (dims.level() != null) {
      throw TableFault.twice(row, CUSTOMER);
    }
    composite =
        new Composite(
            dims.current(),
            dims.growth(),
            dims.stability(),
            dims.strategic(),
            score,
            row.text("level"));
  }

  /** The dimensions that the composite score is made of; null unless all four are known. */
  public @Nullable Composite compositeScore() {
    Composite dims = composite;
    boolean whole =
        dims != null
            && dims.current() != null
            && dims.growth() != null
            && dims.stability() != null
            && dims.strategic() != null;
    return whole ? dims : null;
  }

  public @Nullable String compositeLevel() {
    return composite == null ? null : composite.level();
  }

  public void account(Account found, Row row) {
    account = once(account, found, row);
  }

  public @Nullable String tier() {
    return account == null ? null : account.tier();
  }

  public PriorityDraft priorityPoints() {
    return priorityPoints;
  }

  public void priority(int score, Row row) {
    priority = once(priority, priorityPoints.done(score, row.text("level")), row);
  }

  public @Nullable String priorityLevel() {
    return priority == null ? null : priority.level();
  }

  /** Adds the points of a criterion that is met. */
  public void criterion(Row row) {
    criteria.add(new Parts.Part(row.getKey(), row.decimal("points")));
  }

  public Parts criteria() {
    return new Parts(criteria);
  }

  public void icp(int score, Row row) {
    icp = once(icp, new Icp(score, row.text("fit")), row);
  }

  public @Nullable Icp icp() {
    return icp;
  }

  public void clv(Clv found, Row row) {
    clv = once(clv, found, row);
  }

  public @Nullable String clvSegment() {
    return clv == null ? null : clv.segment();
  }

  public void activityScore(Row row) {
    activityScore = once(activityScore, row.decimal("score"), row);
  }

  public @Nullable BigDecimal activityScore() {
    return activityScore;
  }

  public void health(BigDecimal score, Row row) {
    health = once(health, new Health(score, row.text("band")), row);
  }

  public @Nullable Health health() {
    return health;
  }

  public void loyaltyBand(Row row) {
    loyaltyBand = once(loyaltyBand, row.text("band"), row);
  }

  public @Nullable String loyaltyBand() {
    return loyaltyBand;
  }

  public void loyaltyPoints(long points) {
    loyaltyPoints = points;
  }

  public @Nullable Long loyaltyPoints() {
    return loyaltyPoints;
  }

  public boolean hasLoyalty() {
    return loyaltyBand != null || loyaltyPoints != null;
  }

  public ActionsDraft actions() {
    return actions;
  }

  /**
   * Refuses the decision where a table was asked and no row of it answered.
   *
   * @param asked what the table was asked about; null where it wasn't asked
   * @param found what its row set; null where no row fired
   */
  public void expect(String table, @Nullable Object asked, @Nullable Object found) {
    if (asked != null && found == null) {
      throw new TableFault(
          "table `" + table + "` has no row for " + Style.PLAIN.show(asked) + ": close the gap");
    }
  }

  /** Begins the list of facts that a model needs. */
  public Needs needs(String model) {
    return new Needs(model, notAssessed);
  }

  private static <T> T once(@Nullable Object before, T now, Row row) {
    if (before != null) {
      throw TableFault.twice(row, CUSTOMER);
    }
    return now;
  }

  Decided done() {
    Derived figures = derived == null ? derived() : derived;
    return new Decided(
        customer,
        new Assessment(
            figures,
            hasRfm() ? new Rfm(recency, frequency, monetary, segment) : null,
            value,
            risk,
            quadrant,
            composite,
            account,
            priority,
            icp,
            clv,
            health,
            hasLoyalty() ? new Loyalty(loyaltyBand, loyaltyPoints) : null,
            actions.done(customer.profile().owner()),
            List.copyOf(notAssessed)),
        firings);
  }
}
