package io.clientele.customer;

import java.util.List;
import java.util.Optional;

/** What came of reading one customer. */
public sealed interface Reading {

  record Accepted(Customer customer) implements Reading {}

  /** The text can't be read as one JSON value; the fault says where it stops being one. */
  record NotJson(Fault fault) implements Reading {}

  /**
   * JSON, but not the facts of a customer.
   *
   * @param customerId whose facts these are, when that much could be read
   * @param faults every fault, at least one
   */
  record Refused(Optional<String> customerId, List<Fault> faults) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("nothing is refused without a fault");
      }
    }
  }
}
