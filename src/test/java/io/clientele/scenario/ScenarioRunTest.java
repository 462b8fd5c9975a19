package io.clientele.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.Shipped;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Finding;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Reading;
import io.clientele.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios are decided, and each difference is reported at the cell that expected otherwise. */
class ScenarioRunTest {
  private static final Path COPIES = Path.of("src/test/resources/io/clientele/scenario");

  private static ScenarioRun.Results run(ACase sheet) {
    return ScenarioRun.run(Shipped.ruleset(), sheet.read());
  }

  private static List<String> places(List<Finding> findings) {
    return findings.stream()
        .map(each -> each.code().id() + " " + each.place().sheet() + "!" + each.place().cell())
        .toList();
  }

  private static List<NamedBytes> shipped() throws IOException {
    List<NamedBytes> workbooks = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shipped.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        workbooks.add(new NamedBytes(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return workbooks;
  }

  @Test
  void the_scenarios_that_ship_are_as_expected() throws IOException {
    Scenarios scenarios = ScenarioReader.read(shipped());
    ScenarioRun.Results results = ScenarioRun.run(Shipped.ruleset(), scenarios);
    assertThat(scenarios.findings()).isEmpty();
    assertThat(results.findings()).isEmpty();
    assertThat(results.run()).isEqualTo(results.passed()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void the_scenarios_that_ship_show_every_closed_result() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Scenario scenario : ScenarioReader.read(shipped()).all()) {
      scenario
          .expectations()
          .forEach(each -> shown.add(each.result().path() + " " + each.expected().shown()));
    }
    for (Result result : new ResultCatalogue(Forms.shipped()).all()) {
      if (result.kind() == Result.Kind.CODE && !result.path().matches("rfm\\..*\\.band")) {
        for (String code : result.codes()) {
          assertThat(shown).contains(result.path() + " " + code);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice", "openpyxl"})
  void the_scenarios_that_ship_read_the_same_when_saved_by(String program) throws IOException {
    byte[] copy = Files.readAllBytes(COPIES.resolve(program).resolve("scenarios.xlsx"));
    Scenarios read = ScenarioReader.read(List.of(new NamedBytes("scenarios.xlsx", copy)));
    assertThat(read.findings()).isEmpty();
    assertThat(read.canonical()).isEqualTo(ScenarioReader.read(shipped()).canonical());
  }

  @Test
  void an_edited_threshold_fails_the_right_scenario_at_the_right_cell() throws IOException {
    List<NamedBytes> workbooks = new ArrayList<>();
    for (NamedBytes workbook : shipped()) {
      workbooks.add(workbook.name().equals("risk.xlsx") ? edited(workbook) : workbook);
    }
    Reading reading = new TableReader(Forms.shipped()).read(workbooks);
    assertThat(reading.findings()).isEmpty();
    try (Ruleset edited =
        new Ruleset(Shipped.rules(), Forms.shipped(), reading.tables().orElseThrow())) {
      List<Finding> findings = ScenarioCheck.check(workbooks, edited).findings();
      assertThat(findings)
          .extracting(each -> each.message().en())
          .contains("risk.level: expected `MEDIUM`, found `LOW` by row `risk-level#1`");
      assertThat(places(findings))
          .containsExactly("scenario-failed Scenarios!" + cell("Three points"));
      assertThat(findings).extracting(each -> each.place().file()).containsOnly("scenarios.xlsx");
      assertThat(ScenarioRun.run(edited, ScenarioReader.read(workbooks)).passed()).isEqualTo(27);
    }
  }

  /** Low risk up to three points instead of two. */
  private static NamedBytes edited(NamedBytes risk) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(risk.bytes()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = workbook.getSheet("Level");
      sheet.getRow(11).getCell(3).setCellValue(3);
      sheet.getRow(12).getCell(2).setCellValue(4);
      workbook.write(out);
      return new NamedBytes(risk.name(), out.toByteArray());
    }
  }

  /** The cell of the expected risk level of a shipped scenario. */
  private static String cell(String begin) throws IOException {
    return ScenarioReader.read(shipped()).all().stream()
        .filter(each -> each.name().startsWith(begin))
        .flatMap(each -> each.expectations().stream())
        .filter(each -> each.result().path().equals("risk.level"))
        .map(each -> new CellReference(each.place().cell()).formatAsString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void numbers_are_compared_by_value_and_codes_by_text() {
    ScenarioRun.Results results =
        run(
            ACase.with(
                    "amountPrev6m",
                    "amountLast6m",
                    "derived.amountDrop",
                    "risk.level",
                    "risk.points")
                .scenario("As expected", 1000, 700, 0.3, "LOW", "-")
                .scenario("All right", 1000, 700, 0.30, "LOW", 2));
    assertThat(results.run()).isEqualTo(2);
    assertThat(results.passed()).isEqualTo(1);
    assertThat(places(results.findings())).containsExactly("scenario-failed Scenarios!G2");
    assertThat(results.findings().get(0).message().en())
        .isEqualTo("risk.points: expected `-`, found `2`");
  }

  @Test
  void lists_are_compared_in_any_order_whole_or_open() {
    ScenarioRun.Results results =
        run(
            ACase.with("lastPurchaseOn", "orders12m", "amount12m", "actions", "notAssessed")
                .scenario("Open", "2024-06-01", 1, 100, "...", "")
                .scenario("Whole", "2024-06-01", 1, 100, "WELCOME_PROGRAMME", "")
                .scenario("Other", "2024-06-01", 1, 100, "SELF_SERVICE", "rfm; ...")
                .scenario("None", "2024-06-01", 1, 100, "-", ""));
    assertThat(places(results.findings()))
        .containsExactly(
            "scenario-failed Scenarios!F4",
            "scenario-failed Scenarios!G4",
            "scenario-failed Scenarios!F5");
    assertThat(results.findings().get(0).message().en())
        .isEqualTo(
            "actions: expected but not found `SELF_SERVICE`, found but not expected"
                + " `WELCOME_PROGRAMME`");
  }

  @Test
  void rows_that_are_not_there_are_told_from_rows_that_did_not_fire() {
    ScenarioRun.Results results =
        run(
            ACase.with("nps", "rows")
                .scenario("Fires", 9, "loyalty-band#1")
                .scenario("Does not", 9, "loyalty-band#2")
                .scenario("Is not there", 9, "loyalty-band#1;loyalty-band#9"));
    assertThat(places(results.findings()))
        .containsExactly("scenario-failed Scenarios!D3", "unknown-row Scenarios!D4");
  }

  @Test
  void the_details_of_an_action_can_be_expected() {
    assertThat(
            run(ACase.with(
                        "lastPurchaseOn",
                        "orders12m",
                        "amount12m",
                        "expect actions.WELCOME_PROGRAMME.ownerRole",
                        "expect actions.WELCOME_PROGRAMME.rank")
                    .scenario("New", "2024-06-01", 1, 100, "CUSTOMER_SERVICE", 79))
                .findings())
        .extracting(each -> each.place().cell())
        .contains("G2");
  }

  @Test
  void every_result_of_a_decision_can_be_expected() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ResultCatalogue catalogue = new ResultCatalogue(Forms.shipped());
    JsonNode customer = mapper.readTree(Files.readString(Path.of("examples/method-a.json")));
    Found found =
        Found.in(
            Shipped.ruleset()
                .decide(
                    ((io.clientele.customer.Reading.Accepted)
                            new io.clientele.customer.CustomerReader(java.time.Clock.systemUTC())
                                .read(mapper.writeValueAsBytes(customer)))
                        .customer()));
    assertThat(catalogue.all())
        .filteredOn(result -> !result.path().matches("risk\\.factors\\.(SLOW|COMP|PROJ).*"))
        .allSatisfy(result -> assertThat(found.at(result.path())).as(result.path()).isNotNull());
  }
}
