package io.clientele.scenario;

import io.clientele.customer.Customer;
import io.clientele.table.Place;
import io.clientele.table.SheetRow;
import io.clientele.table.xlsx.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One expected case: a customer, and what the decision must say.
 *
 * @param place the cell of its name
 * @param columns where its sheet says what, 1 for column A; notes aren't among them
 */
public record Scenario(
    String name,
    Place place,
    Customer customer,
    Map<Heading, Integer> columns,
    List<Expectation> expectations) {

  public Scenario {
    columns = Map.copyOf(columns);
    expectations = List.copyOf(expectations);
  }

  /** The cell of this row in a column, such as {@code C12}; empty where the sheet has none. */
  public Optional<String> cell(Heading heading) {
    return Optional.ofNullable(columns.get(heading))
        .map(column -> new Ref(row(), column).toString());
  }

  /** Where an analyst finds it. */
  public SheetRow sheetRow() {
    return new SheetRow(place.file(), place.sheet(), row());
  }

  /** Whether a customer of a scenario was given no number. */
  public static boolean isWithoutNumber(Customer customer) {
    return customer.customerId().equals(ScenarioRow.NO_NUMBER);
  }

  private int row() {
    return Ref.parse(place.cell()).row();
  }
}
