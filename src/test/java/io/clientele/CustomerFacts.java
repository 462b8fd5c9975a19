package io.clientele;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.customer.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Customers as a file would give them. */
public final class CustomerFacts {
  private CustomerFacts() {}

  /** One line of NDJSON, without its end. */
  public static String json(Customer customer) {
    Map<Section, List<String>> sections = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      Object value = fact.of(customer);
      if (value != null) {
        boolean bare = value instanceof Number || value instanceof Boolean;
        String shown = bare ? value.toString() : "\"" + value + "\"";
        sections
            .computeIfAbsent(fact.section(), none -> new ArrayList<>())
            .add("\"" + fact.key() + "\":" + shown);
      }
    }
    List<String> parts = new ArrayList<>();
    sections.forEach(
        (section, facts) -> {
          String joined = String.join(",", facts);
          parts.add(section == Section.TOP ? joined : "\"" + section.key() + "\":{" + joined + "}");
        });
    return "{" + String.join(",", parts) + "}";
  }

  /** A sheet with every fact as a column, headings first. */
  public static String csv(Stream<Customer> customers) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", Stream.of(Fact.values()).map(Fact::place).toList()));
    customers.forEach(
        customer ->
            lines.add(
                String.join(
                    ",",
                    Stream.of(Fact.values())
                        .map(fact -> fact.of(customer))
                        .map(value -> value == null ? "" : "\"" + value + "\"")
                        .toList())));
    return String.join("\r\n", lines);
  }
}
