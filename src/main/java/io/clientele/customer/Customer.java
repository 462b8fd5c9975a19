package io.clientele.customer;

import java.time.LocalDate;

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
