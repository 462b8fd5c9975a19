package io.clientele.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Fact;
import io.clientele.customer.Fault;
import io.clientele.customer.Reading;
import io.clientele.customer.Section;
import io.clientele.table.FindingCode;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row in the reading: facts and expectations cell by cell, then the customer as a whole. */
final class ScenarioRow {

  /** Stands for the number of a customer that has none: no result depends on it. */
  static final String NO_NUMBER = "scenario";

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private final Spot name;
  private final Map<Fact, Cell> cells = new EnumMap<>(Fact.class);
  private final ObjectNode customer = JSON.objectNode();
  private final List<Expectation> expectations = new ArrayList<>();
  private boolean sound = true;

  /**
   * @param name the cell of the scenario's name
   */
  ScenarioRow(Spot name) {
    this.name = name;
  }

  void fact(Fact fact, Cell cell, Spot spot) {
    cells.put(fact, cell);
    JsonNode value = FactCells.read(fact, cell, spot);
    if (value == null) {
      sound = false;
    } else if (fact.section() == Section.TOP) {
      customer.set(fact.key(), value);
    } else {
      customer.withObjectProperty(fact.section().key()).set(fact.key(), value);
    }
  }

  void expect(Result result, Cell cell, RowNames rows, Spot spot) {
    Expected expected = ExpectedCells.read(result, cell, rows, spot);
    if (expected == null) {
      sound = false;
    } else {
      expectations.add(new Expectation(result, expected, spot.place()));
    }
  }

  /** The scenario; empty where the row has a fault, which is then reported. */
  Optional<Scenario> done(String called, Headings headings, CustomerReader reader) {
    if (!cells.containsKey(Fact.AS_OF)) {
      name.report(
          FindingCode.NO_AS_OF,
          new Text("the scenario has no date `asOf`", "该场景没有日期`asOf`"),
          new Text("give the day on which the facts are true", "请填写数据截止日"));
      sound = false;
    }
    if (expectations.isEmpty() && sound) {
      name.report(
          FindingCode.NO_EXPECTATION,
          new Text("the scenario expects nothing", "该场景没有预期结果"),
          new Text("fill in at least one expected result", "请至少填写一项预期结果"));
    }
    Optional<Customer> read = customer(reader);
    return sound
        ? read.map(
            known -> new Scenario(called, name.place(), known, headings.columns(), expectations))
        : Optional.empty();
  }

  private Optional<Customer> customer(CustomerReader reader) {
    if (!customer.has(Fact.CUSTOMER_ID.key()) && !cells.containsKey(Fact.CUSTOMER_ID)) {
      customer.put(Fact.CUSTOMER_ID.key(), NO_NUMBER);
    }
    Reading reading = reader.read(customer.toString().getBytes(StandardCharsets.UTF_8));
    if (reading instanceof Reading.Accepted accepted) {
      return Optional.of(accepted.customer());
    }
    if (reading instanceof Reading.Refused refused) {
      refused.faults().forEach(this::report);
    }
    return Optional.empty();
  }

  private void report(Fault fault) {
    cells.forEach(
        (fact, cell) -> {
          if (fact.pointer().equals(fault.pointer()) && !isReported(fact)) {
            FactFaults.report(fault, fact, cell, name.at(cell.ref()));
          }
        });
  }

  /** Whether the fact's cell was reported already, since it could not even be read. */
  private boolean isReported(Fact fact) {
    return customer.at(fact.pointer()).isMissingNode();
  }
}
