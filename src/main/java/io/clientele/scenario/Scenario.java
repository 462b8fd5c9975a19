package io.clientele.scenario;

import io.clientele.customer.Customer;
import io.clientele.table.Place;
import java.util.List;

/**
 * One expected case: a customer, and what the decision must say.
 *
 * @param place the cell of its name
 */
public record Scenario(
    String name, Place place, Customer customer, List<Expectation> expectations) {

  public Scenario {
    expectations = List.copyOf(expectations);
  }
}
