package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.customer.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Chooses facts so that a fact or a derived figure takes a value, or comes as near as it can. */
final class Levers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal YUAN = BigDecimal.valueOf(100_000);
  private static final int HALF_YEAR = 6;
  private static final int FINEST_SHARE = 4;

  private Levers() {}

  /** The facts with an input at a code. */
  static Facts at(Facts facts, Input input, String code) {
    Fact fact = input.fact();
    if (fact == null) {
      return facts;
    }
    boolean flag = fact.type() == FactType.FLAG;
    return facts.with(fact, flag ? (Object) !code.equals("false") : code);
  }

  /** The facts with an input at a number or around it. */
  static List<Facts> near(Facts facts, Input input, BigDecimal value) {
    Fact fact = input.fact();
    if (fact != null) {
      return List.of(facts.with(fact, value));
    }
    if (value.signum() < 0) {
      return List.of(); // no derived figure is below nothing
    }
    return switch (input.name()) {
      case "recencyDays" -> List.of(facts.withDaysAgo(Fact.LAST_PURCHASE_ON, value.intValue()));
      case "daysSinceInteraction" ->
          List.of(facts.withDaysAgo(Fact.LAST_INTERACTION_ON, value.intValue()));
      case "cooperationYears" -> List.of(years(facts, value));
      case "amountDrop" -> List.of(amountDrop(facts, value));
      case "interactionDrop" -> List.of(interactionDrop(facts, value));
      case "intervalRatio" -> List.of(interval(facts, value));
      case "complaintRate" -> List.of(complaints(facts, value));
      case "interactionsPerMonth" -> perMonth(facts, value, HALF_YEAR);
      case "activity" -> activity(facts, value);
      default -> List.of();
    };
  }

  /** Years begun: the month after the year before. */
  private static Facts years(Facts facts, BigDecimal years) {
    int months = Math.max(0, years.intValue() * 12 - 11);
    return facts.with(Fact.FIRST_DEAL_ON, Facts.AS_OF.minusMonths(months));
  }

  private static Facts amountDrop(Facts facts, BigDecimal drop) {
    return facts
        .with(Fact.AMOUNT_PREV_6M, YUAN)
        .with(Fact.AMOUNT_LAST_6M, YUAN.subtract(YUAN.multiply(drop)).stripTrailingZeros());
  }

  /** Of as few interactions as give the share exactly. */
  private static Facts interactionDrop(Facts facts, BigDecimal drop) {
    int decimals = Math.max(1, Math.min(FINEST_SHARE, drop.stripTrailingZeros().scale()));
    BigDecimal before = BigDecimal.TEN.pow(decimals);
    return facts
        .with(Fact.PREV_6M, before)
        .with(Fact.LAST_6M, before.subtract(before.multiply(drop)).setScale(0, RoundingMode.FLOOR));
  }

  private static Facts interval(Facts facts, BigDecimal ratio) {
    return facts
        .with(Fact.USUAL_INTERVAL_DAYS, HUNDRED)
        .withDaysAgo(Fact.LAST_PURCHASE_ON, ratio.multiply(HUNDRED).intValue());
  }

  private static Facts complaints(Facts facts, BigDecimal rate) {
    int decimals = Math.max(1, Math.min(FINEST_SHARE, rate.stripTrailingZeros().scale()));
    BigDecimal orders = BigDecimal.TEN.pow(decimals);
    return facts
        .with(Fact.ORDERS_12M, orders)
        .with(Fact.COMPLAINTS_12M, orders.multiply(rate).setScale(0, RoundingMode.FLOOR));
  }

  private static List<Facts> perMonth(Facts facts, BigDecimal value, int months) {
    int least = value.multiply(BigDecimal.valueOf(months)).intValue();
    List<Facts> near = new ArrayList<>();
    for (int count = Math.max(0, least - 1); count <= least + 2; count++) {
      near.add(facts.with(Fact.LAST_6M, count));
    }
    return near;
  }

  /** Interactions over up to six months of cooperation: fewer months give other fractions. */
  private static List<Facts> activity(Facts facts, BigDecimal value) {
    List<Facts> near = new ArrayList<>();
    for (int months = 1; months <= HALF_YEAR; months++) {
      Facts since = facts.with(Fact.FIRST_DEAL_ON, Facts.AS_OF.minusMonths(months));
      near.addAll(perMonth(since, value, months));
    }
    return near;
  }
}
