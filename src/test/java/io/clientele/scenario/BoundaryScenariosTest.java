package io.clientele.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Shipped;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.TableForm;
import io.clientele.table.TableReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made scenarios stand on the bounds of a table, read without a finding, and pass. */
class BoundaryScenariosTest {

  private static final BoundaryScenarios SCENARIOS = new BoundaryScenarios(Shipped.ruleset());

  static List<String> tables() {
    return Forms.shipped().tables().stream()
        .filter(form -> form.fires())
        .map(TableForm::name)
        .toList();
  }

  private static Scenarios made(String table) {
    Boundaries.Made made = (Boundaries.Made) SCENARIOS.of(table);
    NamedBytes workbook = new NamedBytes("my-" + table + ".xlsx", made.xlsx());
    assertThat(new TableReader(Forms.shipped()).check(List.of(workbook)).findings()).isEmpty();
    return ScenarioReader.read(List.of(workbook));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void they_read_and_pass_and_reach_every_row(String table) {
    Scenarios scenarios = made(table);
    ScenarioRun.Results results = ScenarioRun.run(Shipped.ruleset(), scenarios);
    assertThat(scenarios.findings()).isEmpty();
    assertThat(results.findings()).isEmpty();
    assertThat(results.passed()).isEqualTo(scenarios.all().size()).isPositive();

    TreeSet<String> fired = new TreeSet<>();
    for (Scenario scenario : scenarios.all()) {
      Found.in(Shipped.ruleset().decide(scenario.customer()))
          .rows()
          .forEach(row -> fired.add(row.toString()));
    }
    assertThat(Shipped.tables().table(table).rows())
        .allSatisfy(row -> assertThat(fired).contains(row.toString()));
  }

  @Test
  void they_stand_below_at_and_above_each_bound() {
    assertThat(made("rfm-recency").all())
        .extracting(each -> each.name().replace("rfm-recency recencyDays ", ""))
        .containsExactlyInAnyOrder("0", "1", "29", "30", "31", "32", "89", "90", "91", "92");
    assertThat(made("risk-level").all())
        .extracting(Scenario::name)
        .contains("risk-level riskPoints 2", "risk-level riskPoints 3", "risk-level riskPoints 6");
    assertThat(made("value-class").all())
        .extracting(Scenario::name)
        .containsExactlyInAnyOrder(
            "value-class valueScore 69.9",
            "value-class valueScore 70",
            "value-class valueScore 70.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value-weights", "clv-parameters"})
  void tables_of_parameters_have_no_bounds(String table) {
    assertThat(SCENARIOS.of(table))
        .isInstanceOfSatisfying(
            Boundaries.None.class,
            none -> assertThat(none.reason().en()).contains("has no bounds"));
  }

  @Test
  void what_cannot_be_reached_is_said() {
    Boundaries.Made made = (Boundaries.Made) SCENARIOS.of("rfm-recency");
    assertThat(made.unreached())
        .extracting(text -> text.en())
        .containsExactly("no customer below 0 was found, row 1 (rfm.xlsx / Recency / C12)");
  }
}
