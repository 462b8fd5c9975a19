package io.clientele.scenario;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.table.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * The scenarios of some workbooks, as far as they are sound.
 *
 * @param findings what is wrong with the sheets, by file, sheet and cell
 */
public record Scenarios(List<Scenario> all, List<Finding> findings) {

  public Scenarios {
    all = List.copyOf(all);
    findings = List.copyOf(findings);
  }

  /**
   * What the scenarios say, in one form however the sheets are laid out: by name, facts in the
   * order of the catalogue, expectations by result. Notes, labels and places don't count.
   */
  public String canonical() {
    StringBuilder text = new StringBuilder();
    all.stream()
        .sorted(Comparator.comparing(Scenario::name))
        .forEach(scenario -> canonical(scenario, text));
    return text.toString();
  }

  /** Whether some are left out, since their cells have errors. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(each -> each.severity() == Finding.Severity.ERROR);
  }

  private static void canonical(Scenario scenario, StringBuilder text) {
    line("scenario", scenario.name(), text);
    Customer customer = scenario.customer();
    for (Fact fact : Fact.values()) {
      Object value = fact.of(customer);
      if (value != null) {
        line(fact.place(), value.toString(), text);
      }
    }
    scenario.expectations().stream()
        .sorted(Comparator.comparing(expectation -> expectation.result().path()))
        .forEach(each -> line("expect " + each.result().path(), each.expected().shown(), text));
  }

  private static void line(String name, String value, StringBuilder text) {
    text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }
}
