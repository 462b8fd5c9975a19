package io.clientele.ruleset;

import io.clientele.decision.Derived;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The derived facts as the rules find them, one by one. */
public final class DerivedDraft {

  private @Nullable Integer recencyDays;
  private @Nullable Integer cooperationMonths;
  private @Nullable Integer cooperationYears;
  private @Nullable BigDecimal averageOrderValue;
  private @Nullable BigDecimal amountDrop;
  private @Nullable BigDecimal interactionDrop;
  private @Nullable BigDecimal activity;
  private @Nullable BigDecimal interactionsPerMonth;
  private @Nullable BigDecimal complaintRate;
  private @Nullable BigDecimal intervalRatio;
  private @Nullable Integer daysSinceInteraction;

  public void recencyDays(int days) {
    recencyDays = days;
  }

  public void cooperation(int months, int years) {
    cooperationMonths = months;
    cooperationYears = years;
  }

  public void averageOrderValue(BigDecimal yuan) {
    averageOrderValue = yuan;
  }

  public void amountDrop(BigDecimal share) {
    amountDrop = share;
  }

  public void interactionDrop(BigDecimal share) {
    interactionDrop = share;
  }

  public void activity(BigDecimal aMonth) {
    activity = aMonth;
  }

  public void interactionsPerMonth(BigDecimal aMonth) {
    interactionsPerMonth = aMonth;
  }

  public void complaintRate(BigDecimal anOrder) {
    complaintRate = anOrder;
  }

  public void intervalRatio(BigDecimal ratio) {
    intervalRatio = ratio;
  }

  public void daysSinceInteraction(int days) {
    daysSinceInteraction = days;
  }

  Derived done() {
    return new Derived(
        recencyDays,
        cooperationMonths,
        cooperationYears,
        averageOrderValue,
        amountDrop,
        interactionDrop,
        activity,
        interactionsPerMonth,
        complaintRate,
        intervalRatio,
        daysSinceInteraction);
  }
}
