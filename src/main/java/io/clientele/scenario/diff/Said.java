package io.clientele.scenario.diff;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.customer.Section;
import io.clientele.decision.Style;
import io.clientele.scenario.Expectation;
import io.clientele.scenario.Expected;
import io.clientele.scenario.Heading;
import io.clientele.scenario.Result;
import io.clientele.scenario.Scenario;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario says, in one spelling for one value; what is blank is left out.
 *
 * @param facts by their headings, in the order of the catalogue
 * @param expected by the headings of the results, in the order of the sheet
 */
record Said(Scenario scenario, Map<Heading, String> facts, Map<Heading, String> expected) {

  static Said of(Scenario scenario) {
    Map<Heading, String> facts = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      String value = value(fact, scenario.customer());
      if (value != null) {
        facts.put(new Heading.OfFact(fact), value);
      }
    }
    Map<Heading, String> expected = new LinkedHashMap<>();
    for (Expectation each : scenario.expectations()) {
      expected.put(new Heading.OfResult(each.result()), value(each));
    }
    return new Said(scenario, facts, expected);
  }

  private static @Nullable String value(Fact fact, Customer customer) {
    if (fact == Fact.CUSTOMER_ID && Scenario.isWithoutNumber(customer)) {
      return null;
    }
    Object value = fact.of(customer);
    if (fact.section() == Section.SIGNALS && Boolean.FALSE.equals(value)) {
      return null; // as a blank cell is read
    }
    return value instanceof BigDecimal number
        ? Style.JSON.show(number)
        : value == null ? null : value.toString();
  }

  private static String value(Expectation each) {
    if (each.expected() instanceof Expected.Amount amount) {
      return Style.JSON.show(amount.number());
    }
    boolean rows = each.result().kind() == Result.Kind.ROWS; // others always may fire
    return rows && each.expected() instanceof Expected.Words words
        ? String.join(";", words.texts())
        : each.expected().shown();
  }

  String name() {
    return scenario.name();
  }

  /** Everything but the name. */
  Map<Heading, String> content() {
    Map<Heading, String> content = new LinkedHashMap<>(facts);
    content.putAll(expected);
    return content;
  }

  /** Everything, the name first. */
  Map<Heading, String> all() {
    Map<Heading, String> all = new LinkedHashMap<>(Map.of(new Heading.Name(), name()));
    all.putAll(content());
    return all;
  }
}
