package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Shipped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gaps, overlaps and rows without effect, as an analyst reads them. */
class CoverageFindingsTest {

  private static List<String> told(ASheet sheet) {
    return Checked.told(sheet.read().findings(), false);
  }

  private static List<String> toldInChinese(ASheet sheet) {
    return Checked.told(sheet.read().findings(), true);
  }

  @Test
  void a_gap_is_reported_with_its_rows() {
    ASheet sheet = ASheet.ofRecency().withCell("C13", 41);

    assertThat(told(sheet))
        .containsExactly(
            "gap D12: nothing is said about recencyDays 31 to 40, for instance 31"
                + " → widen row 12 or 13, or add a row");
    assertThat(toldInChinese(sheet))
        .containsExactly("gap D12: 没有任何一行涵盖距上次购买天数31至40，例如31 → 请扩大第12行或第13行的范围，或新增一行");
  }

  @Test
  void a_gap_of_one_value_needs_no_instance() {
    assertThat(told(ASheet.ofRecency().withCell("C13", 32)))
        .containsExactly(
            "gap D12: nothing is said about recencyDays 31"
                + " → widen row 12 or 13, or add a row");
  }

  @Test
  void gaps_before_the_first_row_and_after_the_last() {
    assertThat(told(ASheet.of("rfm-recency").with(5, 5, 5, "HIGH")))
        .containsExactly(
            "gap C12: nothing is said about recencyDays 0 to 4, for instance 0"
                + " → widen row 12, or add a row",
            "gap D12: nothing is said about recencyDays from 6 on, for instance 6"
                + " → widen row 12, or add a row");
  }

  @Test
  void a_gap_counts_in_the_steps_in_which_the_figure_is_rounded() {
    assertThat(
            told(
                ASheet.of("health-band")
                    .with(80, "", "HEALTHY")
                    .with(60, 79.9, "WATCH")
                    .with("", 60, "CRITICAL")))
        .containsExactly(
            "gap D13: nothing is said about healthScore 79.9"
                + " → widen row 12 or 13, or add a row");
  }

  @Test
  void a_gap_between_two_figures_of_a_grid_is_none() {
    assertThat(
            told(
                ASheet.of("health-band")
                    .with(80, "", "HEALTHY")
                    .with(60, 79.95, "WATCH")
                    .with("", 60, "CRITICAL")))
        .isEmpty();
  }

  @Test
  void an_overlap_is_reported_with_its_rows() {
    ASheet sheet = ASheet.ofRecency().withCell("C13", 25);

    assertThat(told(sheet))
        .containsExactly(
            "overlap C13: rows 12 and 13 both apply to recencyDays 25 to 30, for instance 25"
                + " → change one of them, so that only one applies");
    assertThat(toldInChinese(sheet))
        .containsExactly("overlap C13: 第12行与第13行都适用于距上次购买天数25至30，例如25 → 请修改其中一行，使只有一行适用");
  }

  @Test
  void a_cleared_bound_overlaps() {
    assertThat(ASheet.listed(ASheet.ofRecency().withCell("D13", "").read()))
        .containsExactly("overlap C14");
  }

  @Test
  void two_figures_at_once() {
    ASheet sheet =
        ASheet.of("account-tier")
            .with(80, "", "", "", "STRATEGIC")
            .with(60, 80, "", "", "HIGH_VALUE")
            .with("", 60, 60, "", "POTENTIAL")
            .with("", 60, "", 50, "LONG_TAIL");

    assertThat(told(sheet))
        .containsExactly(
            "gap F15: nothing is said about accountScore 0 to 59.9 and growthScore 50 to 59.9, for"
                + " instance accountScore 0, growthScore 50 → widen row 14 or 15, or add a row");
  }

  @Test
  void a_pair_of_codes() {
    Table table = Shipped.tables().table("quadrant");

    assertThat(Checked.told(Checked.findings(Checked.without(table, 2)), false))
        .containsExactly(
            "gap D13: nothing is said about valueClass HIGH and riskLevel HIGH → add a row for it");
  }

  @Test
  void an_indicator_without_rows_and_one_with_a_gap() {
    List<Row> rows =
        Shipped.tables().table("composite-indicators").rows().stream()
            .filter(row -> !row.getKey().equals("salesShare"))
            .filter(row -> row.number() != 12)
            .toList();
    Table table = new Table(Forms.shipped().table("composite-indicators"), rows);

    assertThat(Checked.told(Checked.findings(table), false))
        .containsExactly(
            "gap E24: nothing is said about collectionRate 0.95 to below 0.98, for instance 0.95"
                + " → widen row 22 or 24, or add a row",
            "gap C57: nothing is said about salesShare 0 to 1, for instance 0 → add a row for it");
  }

  @Test
  void each_signal_needs_one_row() {
    assertThat(
            told(
                ASheet.of("risk-signals")
                    .with("SLOW_QUOTE_RESPONSE", 1)
                    .with("COMPETITOR_CONTACT", 2)
                    .with("COMPETITOR_CONTACT", 1)))
        .containsExactly(
            "gap C14: nothing is said about signal PROJECT_STALLED → add a row for it",
            "overlap C14: rows 13 and 14 both apply to signal COMPETITOR_CONTACT → change one of"
                + " them, so that only one applies");
  }

  @Test
  void rows_that_never_apply() {
    ASheet sheet =
        ASheet.of("composite-indicators")
            .with("salesShare", 1.5, "", "", "CURRENT", 100)
            .with("salesShare", "", 1.5, "", "CURRENT", 50)
            .with("newProductFit", "", "", "BENCHMARK", "GROWTH", 100)
            .with("newProductFit", 3, "", "", "GROWTH", 100)
            .with("", 3, "", "", "GROWTH", 100);

    assertThat(told(sheet))
        .filteredOn(line -> !line.startsWith("gap"))
        .containsExactly(
            "unreachable-row D12: salesShare is never `>= 1.5` in this row: the row never applies →"
                + " change the cell or delete the row; it can be 0 to 1",
            "unreachable-row F14: newProductFit is never `= BENCHMARK` in this row: the row never"
                + " applies → change the cell or delete the row; it can be HIGH or MEDIUM or LOW",
            "unreachable-row D15: newProductFit is never `>= 3` in this row: the row never applies"
                + " → change the cell or delete the row; it can be HIGH or MEDIUM or LOW",
            "unreachable-row C16: the row names no indicator: it never applies → fill in the cell"
                + " or delete the row");
  }

  @Test
  void criteria_ask_for_what_their_fact_can_be() {
    ASheet sheet =
        ASheet.of("icp-criteria")
            .with("employees", 500, 2000, "", 15)
            .with("employees", "", "", "C13", 15)
            .with("region", 3, "", "", 10)
            .with("recentNeed", "", "", "TRUE", 10)
            .with("hasBudget", "", "", "true;YES", 10)
            .with("decisionChainClear", "", "", "", 10)
            .with("", 500, "", "", 10);

    assertThat(told(sheet))
        .containsExactly(
            "unreachable-row F13: employees is never `in C13` in this row: the row never applies →"
                + " change the cell or delete the row; it can be from 0 on",
            "unreachable-row D14: region is never `>= 3` in this row: the row never applies →"
                + " change the cell or delete the row; it can be any word",
            "unreachable-row F15: recentNeed is never `in TRUE` in this row: the row never applies"
                + " → change the cell or delete the row; it can be true or false",
            "unknown-code F16: `YES` is no value of hasBudget → it can be true or false",
            "no-condition D17: the row asks nothing of `decisionChainClear`: it applies whatever"
                + " that is → fill in a condition or delete the row",
            "unreachable-row C18: the row names no criterion: it never applies → fill in the cell"
                + " or delete the row");
  }

  @Test
  void a_row_of_actions_that_changes_nothing() {
    Object[] narrow = ASheet.action(20, "STAR", "VISIT_STARS");
    narrow[1] = "NEW";

    assertThat(told(ASheet.ofActions().with(narrow)))
        .containsExactly(
            "shadowed-row C13: the row changes nothing: row 12 sets `VISIT_STARS` whenever this one"
                + " would → delete the row or change its conditions");
  }

  @Test
  void rows_of_one_action_that_differ_where_they_may_meet() {
    Object[] other = ASheet.action(20, "", "VISIT_STARS");
    other[1] = "NEW";

    assertThat(told(ASheet.ofActions().with(other)))
        .containsExactly(
            "conflicting-row D13: `VISIT_STARS` is set otherwise in row 12; where both rows apply,"
                + " that one counts → say the same in both rows, or leave it if it is meant");
  }

  @Test
  void a_general_row_after_a_special_one_is_meant_so() {
    Object[] special = ASheet.action(9, "STAR", "VISIT_STARS");
    special[1] = "NEW";

    assertThat(
            told(ASheet.of("actions").with(special).with(ASheet.action(10, "STAR", "VISIT_STARS"))))
        .isEmpty();
  }

  @Test
  void titles_in_the_wrong_language() {
    assertThat(told(ASheet.ofActions().withCell("L12", "致电").withCell("M12", "Call them")))
        .containsExactly(
            "title-language L12: `致电` isn't English → write the title in English",
            "title-language M12: `Call them` holds no Chinese → write the title in Chinese");
  }

  @Test
  void weights_that_do_not_add_up() {
    assertThat(
            told(
                ASheet.of("value-weights")
                    .with("AMOUNT", 0.6)
                    .with("ORDER_VALUE", 0.2)
                    .with("YEARS", 0.3)))
        .containsExactly(
            "weights-sum D12: the weights add up to 1.1 → change them so that they add up to 1");
  }

  @Test
  void parameters_that_divide_by_nothing() {
    assertThat(told(ASheet.of("clv-parameters").with("DISCOUNT_RATE", 0).with("RETENTION_CAP", 1)))
        .containsExactly(
            "zero-divisor D12: 1 + DISCOUNT_RATE − RETENTION_CAP is 0 for some customers, and is"
                + " divided by → make one of them greater");
    assertThat(
            told(
                ASheet.of("health-weights")
                    .with("RECENCY", 0)
                    .with("ACTIVITY", 0)
                    .with("SATISFACTION", 0.5)
                    .with("COLLECTION", 0.5)
                    .with("RENEWAL", 0)))
        .containsExactly(
            "zero-divisor D12: RECENCY + ACTIVITY is 0 for some customers, and is divided by → make"
                + " one of them greater");
  }

  @Test
  void a_code_that_a_later_table_waits_for_and_nobody_gives() {
    Map<String, Table> byName = new HashMap<>();
    Shipped.tables().all().forEach(table -> byName.put(table.form().name(), table));
    byName.put("quadrant", Checked.without(byName.get("quadrant"), 2));
    Findings findings = new Findings();

    TablesCheck.ALL.forEach(check -> check.check(byName, findings));

    assertThat(Checked.told(findings.sorted(), false))
        .containsExactly(
            "code-never-given C14: no row of quadrant gives `RETAIN`: the row waits in vain → let a"
                + " row of tiers.xlsx / Quadrant give it, or leave it if it is meant",
            "code-never-given C15: no row of quadrant gives `RETAIN`: the row waits in vain → let a"
                + " row of tiers.xlsx / Quadrant give it, or leave it if it is meant",
            "code-never-given C16: no row of quadrant gives `RETAIN`: the row waits in vain → let a"
                + " row of tiers.xlsx / Quadrant give it, or leave it if it is meant",
            // the factor of sales targets
            "code-never-given C13: no row of quadrant gives `RETAIN`: the row waits in vain → let a"
                + " row of tiers.xlsx / Quadrant give it, or leave it if it is meant");
  }

  @Test
  void ten_thousand_rows_are_proved_in_less_than_ten_seconds() {
    TableForm form = Forms.shipped().table("account-tier");
    Findings findings = new Findings();
    long start = System.nanoTime();

    Table whole = Grids.of(form, 100, 100, -1);
    new CoverageCheck().check(whole, Forms.shipped(), Grids.spot(form, findings));
    assertThat(whole.rows()).hasSize(10_000);
    assertThat(findings.sorted()).isEmpty();
    new CoverageCheck()
        .check(Grids.of(form, 100, 100, 5_050), Forms.shipped(), Grids.spot(form, findings));

    assertThat(Checked.told(findings.sorted(), false))
        .containsExactly(
            "gap D4962: nothing is said about accountScore 50 to 50.9 and growthScore 50 to 50.9,"
                + " for instance accountScore 50, growthScore 50 → widen row 4962 or 5162, or add a"
                + " row");
    assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(10);
  }

  @Test
  void ten_thousand_rows_that_all_meet_give_no_more_findings_than_a_sheet_shows() {
    TableForm form = Forms.shipped().table("rfm-recency");
    Findings findings = new Findings();
    long start = System.nanoTime();

    new CoverageCheck()
        .check(Grids.stairs(form, 10_000), Forms.shipped(), Grids.spot(form, findings));

    assertThat(findings.sorted()).hasSize(Findings.MOST_PER_SHEET + 1);
    assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(10);
  }
}
