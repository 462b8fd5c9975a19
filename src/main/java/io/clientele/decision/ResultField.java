package io.clientele.decision;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results by which customers are compared and looked for, in the order in which the models run.
 */
@SuppressWarnings("ImmutableEnumChecker") // getters keep no state
public enum ResultField {
  SEGMENT("rfm.segment", Set.of("rfm"), a -> a.rfm() == null ? null : a.rfm().segment()),
  VALUE_CLASS(
      "value.class", Set.of("value"), a -> a.value() == null ? null : a.value().valueClass()),
  RISK_LEVEL("risk.level", Set.of("risk"), a -> a.risk() == null ? null : a.risk().level()),
  QUADRANT("quadrant", Set.of("value", "risk", "quadrant"), Assessment::quadrant),
  COMPOSITE_LEVEL(
      "composite.level",
      Set.of("composite"),
      a -> a.composite() == null ? null : a.composite().level()),
  ACCOUNT_TIER(
      "account.tier",
      Set.of("rfm", "composite", "account"),
      a -> a.account() == null ? null : a.account().tier()),
  PRIORITY_LEVEL(
      "priority.level",
      Set.of("priority"),
      a -> a.priority() == null ? null : a.priority().level()),
  ICP_FIT("icp.fit", Set.of("icp"), a -> a.icp() == null ? null : a.icp().fit()),
  CLV_SEGMENT(
      "clv.segment", Set.of("risk", "clv"), a -> a.clv() == null ? null : a.clv().segment()),
  HEALTH_BAND(
      "health.band",
      Set.of("rfm", "composite", "health"),
      a -> a.health() == null ? null : a.health().band()),
  LOYALTY_BAND(
      "loyalty.band", Set.of("loyalty"), a -> a.loyalty() == null ? null : a.loyalty().band());

  private final String path;
  private final Set<String> models;
  private final Function<Assessment, @Nullable String> getter;

  ResultField(String path, Set<String> models, Function<Assessment, @Nullable String> getter) {
    this.path = path;
    this.models = models;
    this.getter = getter;
  }

  /** Its place in a decision: {@code risk.level}. */
  public String path() {
    return path;
  }

  /** The models whose rows and formulas bear on it. */
  public Set<String> models() {
    return models;
  }

  /** The code that a customer got; null where the model could not be assessed. */
  public @Nullable String of(Assessment assessment) {
    return getter.apply(assessment);
  }
}
