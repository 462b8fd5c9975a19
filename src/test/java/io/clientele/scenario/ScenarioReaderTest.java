package io.clientele.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.Customer;
import io.clientele.table.Finding;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.TableReader;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Scenarios are read as meant, and every mistake is reported at its cell. */
class ScenarioReaderTest {

  @Test
  void facts_are_named_with_or_without_their_section() {
    Scenarios read =
        ACase.with("purchases.orders12m", "industry", "expect quadrant", "rfm.segment")
            .scenario("One", 12, "C35", "STAR", "-")
            .read();
    assertThat(read.findings()).isEmpty();
    Customer customer = read.all().get(0).customer();
    assertThat(customer.purchases().orders12m()).isEqualTo(12);
    assertThat(customer.profile().industry()).isEqualTo("C35");
    assertThat(read.all().get(0).expectations())
        .extracting(each -> each.result().path() + " " + each.expected().shown())
        .containsExactly("quadrant STAR", "rfm.segment -");
  }

  @Test
  void dates_are_read_from_date_cells_and_from_text() {
    Scenarios read =
        ACase.with("lastPurchaseOn", "nps", "loyalty.band")
            .row("One", LocalDate.of(2024, 6, 30), LocalDate.of(2024, 5, 31), 9, "PROMOTER")
            .row("Two", "2024-06-30", "2024-05-31", 9, "PROMOTER")
            .read();
    assertThat(read.findings()).isEmpty();
    assertThat(read.all())
        .extracting(each -> each.customer().purchases().lastPurchaseOn())
        .containsOnly(LocalDate.of(2024, 5, 31));
    assertThat(read.all())
        .extracting(each -> each.customer().asOf())
        .containsOnly(LocalDate.of(2024, 6, 30));
  }

  @Test
  void percent_formats_and_truth_values_are_read_as_meant() {
    Scenarios read =
        ACase.with("profitMargin", "hasBudget", "recentNeed", "icp.fit")
            .scenario("One", 0.28, true, "是", "PARTIAL")
            .changed(
                sheet -> {
                  var style = sheet.getWorkbook().createCellStyle();
                  style.setDataFormat((short) 9);
                  sheet.getRow(1).getCell(2).setCellStyle(style);
                })
            .read();
    assertThat(read.findings()).isEmpty();
    Customer customer = read.all().get(0).customer();
    assertThat(customer.purchases().profitMargin()).isEqualByComparingTo("0.28");
    assertThat(customer.potential().hasBudget()).isTrue();
    assertThat(customer.potential().recentNeed()).isTrue();
  }

  @Test
  void titles_above_and_a_row_of_labels_below_the_names_are_no_scenarios() {
    Scenarios read =
        new ACase()
            .row("Our cases of 2024")
            .row("scenario", "asOf", "nps", "expect loyalty.band", "note")
            .row("Scenario\n场景", "As of", "NPS", "Band", "Note")
            .row("Scenario 1", "2024-06-30", 9, "PROMOTER", "anything")
            .read();
    assertThat(read.findings()).isEmpty();
    assertThat(read.all()).extracting(Scenario::name).containsExactly("Scenario 1");
  }

  @Test
  void an_expected_derived_figure_needs_no_section_where_no_fact_has_its_name() {
    Scenarios read =
        ACase.with("recencyDays", "averageOrderValue", "expect averageOrderValue")
            .scenario("One", "-", 100, 100)
            .read();
    assertThat(read.findings()).isEmpty();
    assertThat(read.all().get(0).expectations())
        .extracting(each -> each.result().path())
        .containsExactly("derived.recencyDays", "derived.averageOrderValue");
  }

  @Test
  void unknown_columns_and_results_are_reported_with_what_was_meant() {
    List<Finding> findings =
        ACase.with("amount12", "所属行业", "expect risk.point", "nonsense", "nps", "expect nps")
            .scenario("One", "", "", "", "", 9)
            .read()
            .findings();
    assertThat(findings)
        .extracting(each -> each.code().id() + " " + each.place().cell())
        .containsExactly(
            "unknown-column C1",
            "unknown-column D1",
            "unknown-result E1",
            "unknown-column F1",
            "unknown-result H1",
            "no-expectation A2");
    assertThat(findings.get(0).hint().en()).startsWith("did you mean `amount12m`?");
    assertThat(findings.get(1).hint().en()).startsWith("did you mean `profile.industry`?");
    assertThat(findings.get(2).hint().zh()).startsWith("是否应为 `risk.points`？");
  }

  @Test
  void a_fact_that_the_service_would_refuse_is_reported_at_its_cell() {
    List<Finding> findings =
        ACase.with("renewalRate", "industry", "lastPurchaseOn", "nps", "newProductFit", "quadrant")
            .scenario("One", 1.5, "c35", "2024-07-01", "nine", "HIHG", "STAR")
            .scenario("Two", "0.5", "C35", "30 June", 9.5, "HIGH", "STAR")
            .scenario("Three", "５", 35, 45000, LocalDate.of(2024, 1, 1), true, "STAR")
            .read()
            .findings();
    assertThat(findings)
        .extracting(each -> each.code().id() + " " + each.place().cell())
        .containsExactly(
            "bad-fact C2",
            "bad-fact D2",
            "bad-fact E2",
            "not-a-number F2",
            "bad-fact G2",
            "number-as-text C3",
            "bad-fact E3",
            "bad-fact F3",
            "full-width-digits C4",
            "bad-fact D4",
            "bad-fact E4",
            "date-cell F4",
            "bad-fact G4");
    assertThat(findings.get(0).message().en())
        .isEqualTo("relationship.renewalRate: `1.5` is out of range");
    assertThat(findings.get(0).hint().en())
        .isEqualTo("write a number from 0 to 1, at most 10 decimals");
    assertThat(findings.get(0).message().zh()).isEqualTo("relationship.renewalRate：`1.5`超出范围");
    assertThat(findings.get(0).hint().zh()).isEqualTo("请填写0到1之间的数值，最多10位小数");
  }

  @Test
  void an_expected_value_that_no_decision_can_have_is_reported() {
    assertThat(
            ACase.with("expect quadrant", "risk.points", "rows", "notAssessed", "actions")
                .scenario("One", "STRA", "two", "risk-level", "rfm;valu", "A;;B")
                .scenario("Two", "", "", "risk-levle#1;value-weights#1", "", "...")
                .findings())
        .containsExactly(
            "unknown-code C2",
            "not-a-number D2",
            "unknown-row E2",
            "unknown-code F2",
            "bad-list G2",
            "unknown-row E3",
            "unknown-row E3");
  }

  @Test
  void names_and_dates_are_missed_and_names_given_twice_are_reported() {
    assertThat(
            ACase.with("nps", "loyalty.band")
                .scenario("One", 9, "PROMOTER")
                .row("", "2024-06-30", 9, "PROMOTER")
                .row("Two", "", 9, "PROMOTER")
                .scenario("One", 8, "PASSIVE")
                .scenario("Three", 8)
                .findings())
        .containsExactly(
            "unnamed-scenario A3", "no-as-of A4", "duplicate-scenario A5", "no-expectation A6");
  }

  @Test
  void what_cannot_be_seen_or_has_no_name_is_reported() {
    assertThat(
            ACase.with("nps", "loyalty.band", "nps")
                .scenario("One", 9, "PROMOTER", "", "stray")
                .row()
                .scenario("Two", 9, "PROMOTER")
                .scenario("Three", 9, "PROMOTER")
                .changed(
                    sheet -> {
                      sheet.getRow(3).setZeroHeight(true);
                      sheet.setColumnHidden(2, true);
                      sheet.addMergedRegion(CellRangeAddress.valueOf("D4:D5"));
                    })
                .findings())
        .containsExactly(
            "hidden-column C1",
            "duplicate-column E1",
            "blank-heading F1",
            "blank-row A3",
            "hidden-row A4",
            "merged-cells D4");
  }

  @Test
  void a_sheet_without_a_column_for_names_is_reported_and_an_empty_one_is_not() {
    assertThat(new ACase().row("asOf", "nps").findings()).containsExactly("no-scenario-column");
    assertThat(new ACase().findings()).isEmpty();
  }

  @Test
  void formulas_are_read_by_value_or_refused() {
    assertThat(
            ACase.with("nps", "loyalty.band")
                .scenario("One", 9, "PROMOTER")
                .changed(
                    sheet -> {
                      sheet.getRow(1).getCell(2).setCellFormula("4+5");
                      sheet.getRow(1).getCell(2).setCellValue(9);
                      sheet.getRow(1).getCell(1).setCellFormula("TODAY()");
                    })
                .findings())
        .containsExactly("unsafe-formula B2", "formula C2");
  }

  @Test
  void a_damaged_scenarios_file_is_reported() {
    assertThat(
            ScenarioReader.read(List.of(new NamedBytes("scenarios.xlsx", new byte[] {1, 2, 3})))
                .findings())
        .extracting(each -> each.code().id())
        .containsExactly("not-a-workbook");
  }

  @Test
  void tables_know_scenarios_sheets_and_leave_them_alone() {
    TableReader tables = new TableReader(Forms.shipped());
    ACase sheet = ACase.with("nps", "loyalty.band").scenario("One", 9, "PROMOTER");
    for (String[] place :
        new String[][] {{"scenarios.xlsx", "Any"}, {"my-cases.xlsx", "Scenarios"}}) {
      NamedBytes workbook = sheet.in(place[0], place[1]).workbook();
      assertThat(tables.check(List.of(workbook)).findings()).isEmpty();
      assertThat(ScenarioReader.read(List.of(workbook)).all()).hasSize(1);
    }
    assertThat(tables.check(List.of(sheet.in("my-cases.xlsx", "Cases").workbook())).findings())
        .extracting(each -> each.code().id())
        .containsExactly("unknown-workbook");
  }

  @Test
  void canonical_content_ignores_layout_and_heeds_meaning() {
    String one =
        ACase.with("nps", "loyalty.band", "note")
            .scenario("A", 9, "PROMOTER", "x")
            .scenario("B", 8, "PASSIVE")
            .read()
            .canonical();
    String laidOutOtherwise =
        ACase.with("expect loyalty.band", "interactions.nps")
            .scenario("B", "PASSIVE", 8)
            .scenario("A", "PROMOTER", 9)
            .read()
            .canonical();
    String other =
        ACase.with("nps", "loyalty.band")
            .scenario("A", 10, "PROMOTER")
            .scenario("B", 8, "PASSIVE")
            .read()
            .canonical();
    assertThat(laidOutOtherwise).isEqualTo(one).isNotEqualTo(other);
  }
}
