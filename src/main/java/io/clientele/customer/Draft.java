package io.clientele.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts read so far, each right in itself but not yet held to the others. */
final class Draft {

  private static final List<Fact> PAST_DAYS =
      Stream.of(Fact.values()).filter(fact -> fact.kind() == DateKind.PAST_DAY).toList();

  private final Map<Fact, Object> values = new EnumMap<>(Fact.class);
  private final Set<Fact> given = EnumSet.noneOf(Fact.class);
  private final Set<Fact> faulty = EnumSet.noneOf(Fact.class);

  /** Notes that the fact was named; false when it was before. */
  boolean give(Fact fact) {
    return given.add(fact);
  }

  /** Keeps what the fact was read as; null when it was faulty. */
  void keep(Fact fact, @Nullable Object value) {
    if (value == null) {
      faulty.add(fact);
    } else {
      values.put(fact, value);
    }
  }

  Optional<String> customerId() {
    return Optional.ofNullable(text(Fact.CUSTOMER_ID));
  }

  Optional<LocalDate> asOf() {
    return Optional.ofNullable(date(Fact.AS_OF));
  }

  /** Finds what is missing, and what happened after {@code asOf}. */
  void holdTogether(LocalDate asOf, Faults faults) {
    if (text(Fact.CUSTOMER_ID) == null && !faulty.contains(Fact.CUSTOMER_ID)) {
      faults.add(
          Fact.CUSTOMER_ID,
          FaultCode.MISSING_FACT,
          "the customer has no number; give " + Fact.CUSTOMER_ID.range());
    }
    if (!faulty.contains(Fact.AS_OF)) {
      holdDatesTo(asOf, faults);
    }
  }

  private void holdDatesTo(LocalDate asOf, Faults faults) {
    for (Fact fact : PAST_DAYS) {
      LocalDate date = date(fact);
      if (date != null && date.isAfter(asOf)) {
        faults.add(
            fact,
            FaultCode.AFTER_AS_OF,
            "`%s` is after `asOf`, which is `%s`; correct one of them".formatted(date, asOf));
      }
    }
  }

  Customer toCustomer(String customerId, LocalDate asOf) {
    return new Customer(
        customerId,
        asOf,
        profile(),
        purchases(),
        interactions(),
        new Relationship(number(Fact.RENEWAL_RATE)),
        potential(),
        new Standing(text(Fact.INDUSTRY_STANDING), flag(Fact.REFERENCEABLE)),
        new Signals(
            isTrue(Fact.SLOW_QUOTE_RESPONSE),
            isTrue(Fact.COMPETITOR_CONTACT),
            isTrue(Fact.PROJECT_STALLED)));
  }

  private Profile profile() {
    return new Profile(
        text(Fact.NAME),
        text(Fact.INDUSTRY),
        text(Fact.REGION),
        count(Fact.EMPLOYEES),
        number(Fact.ANNUAL_REVENUE),
        date(Fact.FIRST_DEAL_ON),
        text(Fact.OWNER));
  }

  private Purchases purchases() {
    return new Purchases(
        date(Fact.LAST_PURCHASE_ON),
        count(Fact.ORDERS_12M),
        number(Fact.AMOUNT_12M),
        number(Fact.AMOUNT_LAST_6M),
        number(Fact.AMOUNT_PREV_6M),
        number(Fact.AVERAGE_ORDER_VALUE),
        count(Fact.USUAL_INTERVAL_DAYS),
        number(Fact.PROFIT_MARGIN),
        number(Fact.COLLECTION_RATE),
        number(Fact.SALES_SHARE));
  }

  private Interactions interactions() {
    return new Interactions(
        date(Fact.LAST_INTERACTION_ON),
        count(Fact.LAST_6M),
        count(Fact.PREV_6M),
        count(Fact.NEGATIVE_FEEDBACK_6M),
        count(Fact.COMPLAINTS_12M),
        number(Fact.SATISFACTION),
        count(Fact.NPS));
  }

  private Potential potential() {
    return new Potential(
        number(Fact.INDUSTRY_GROWTH),
        number(Fact.BUDGET_GROWTH),
        text(Fact.NEW_PRODUCT_FIT),
        number(Fact.ESTIMATED_PURCHASE),
        flag(Fact.RECENT_NEED),
        flag(Fact.HAS_BUDGET),
        flag(Fact.DECISION_CHAIN_CLEAR));
  }

  private @Nullable String text(Fact fact) {
    return (String) values.get(fact);
  }

  private @Nullable Integer count(Fact fact) {
    return (Integer) values.get(fact);
  }

  private @Nullable BigDecimal number(Fact fact) {
    return (BigDecimal) values.get(fact);
  }

  private @Nullable LocalDate date(Fact fact) {
    return (LocalDate) values.get(fact);
  }

  private @Nullable Boolean flag(Fact fact) {
    return (Boolean) values.get(fact);
  }

  private boolean isTrue(Fact fact) {
    return Boolean.TRUE.equals(values.get(fact));
  }
}
