package io.clientele.customer;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is known about one customer. A section that was not given is an empty one, never null; a
 * fact that is null is unknown. {@link CustomerReader} holds every fact to its range in {@link
 * Fact}.
 *
 * @param customerId 1 to 64 characters
 * @param asOf the day that the facts describe; no other date lies after it
 */
public record Customer(
    String customerId,
    LocalDate asOf,
    Profile profile,
    Purchases purchases,
    Interactions interactions,
    Relationship relationship,
    Potential potential,
    Standing standing,
    Signals signals) {

  /**
   * The same customer with some facts changed.
   *
   * @param changes values of the facts' own types, within their ranges
   */
  public Customer with(Map<Fact, Object> changes) {
    Draft draft = new Draft();
    for (Fact fact : Fact.values()) {
      Object value = changes.containsKey(fact) ? changes.get(fact) : fact.of(this);
      if (value != null) {
        draft.keep(fact, value);
      }
    }
    return draft.toCustomer(customerId, asOf);
  }

  /** The same facts, read as of another day. */
  public Customer at(LocalDate day) {
    return new Customer(
        customerId,
        day,
        profile,
        purchases,
        interactions,
        relationship,
        potential,
        standing,
        signals);
  }

  /** A customer of whom nothing but the number is known. */
  public static Customer unknown(String customerId, LocalDate asOf) {
    return new Customer(
        customerId,
        asOf,
        Profile.none(),
        Purchases.none(),
        Interactions.none(),
        Relationship.none(),
        Potential.none(),
        Standing.none(),
        Signals.none());
  }
}
