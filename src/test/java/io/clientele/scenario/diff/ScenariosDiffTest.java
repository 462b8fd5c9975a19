package io.clientele.scenario.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scenario.ACase;
import io.clientele.scenario.ScenarioReader;
import io.clientele.scenario.Scenarios;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import io.clientele.table.Text;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios are known again by name and content, not by where they stand. */
class ScenariosDiffTest {

  private static ACase cases() {
    return ACase.with("orders12m", "collectionRate", "expect quadrant");
  }

  private static ACase three() {
    return cases()
        .scenario("a", 12, 0.97, "STAR")
        .scenario("b", 3, 0.5, "BASIC")
        .scenario("c", 1, 0.4, "PHASE_OUT");
  }

  private static List<String> texts(Scenarios from, Scenarios to) {
    return words(from, to).stream().map(Text::en).toList();
  }

  private static List<Text> words(Scenarios from, Scenarios to) {
    return ScenariosDiff.of(from, to).changes().stream().map(ChangeWords::of).toList();
  }

  private static Scenarios read(ACase... sheets) {
    List<NamedBytes> workbooks = Arrays.stream(sheets).map(ACase::workbook).toList();
    return ScenarioReader.read(workbooks);
  }

  @Test
  void those_that_ship_do_not_differ_from_themselves() {
    Scenarios shipped = ScenarioReader.read(List.of(Edited.shipped("scenarios.xlsx")));
    assertThat(shipped.all()).isNotEmpty();
    assertThat(ScenariosDiff.of(shipped, shipped).isEmpty()).isTrue();
  }

  @Test
  void another_expectation_is_told() {
    ACase now =
        cases()
            .scenario("a", 12, 0.97, "BASIC")
            .scenario("b", 3, 0.5, "BASIC")
            .scenario("c", 1, 0.4, "PHASE_OUT");
    assertThat(words(three().read(), now.read()))
        .containsExactly(
            new Text(
                "scenario `a` (scenarios.xlsx / Scenarios / row 2): expected quadrant from STAR to"
                    + " BASIC",
                "场景`a`（scenarios.xlsx / Scenarios / 第2行）：预期的象限（quadrant）由STAR改为BASIC"));
    assertThat(ScenariosDiff.of(three().read(), now.read()).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo("changed");
              assertThat(change.cells())
                  .singleElement()
                  .extracting(CellChange::cell)
                  .isEqualTo("E2");
            });
  }

  @Test
  void another_fact_is_told_in_its_unit() {
    ACase now =
        cases()
            .scenario("a", 12, 0.9, "STAR")
            .scenario("b", 3, 0.5, "BASIC")
            .scenario("c", "", 0.4, "PHASE_OUT");
    assertThat(texts(three().read(), now.read()))
        .containsExactly(
            "scenario `a` (scenarios.xlsx / Scenarios / row 2): purchases.collectionRate from 97 %"
                + " to 90 %",
            "scenario `c` (scenarios.xlsx / Scenarios / row 4): purchases.orders12m from 1 to"
                + " blank");
    assertThat(ScenariosDiff.of(three().read(), now.read()).changes().get(1).cells())
        .singleElement()
        .extracting(CellChange::cell)
        .isEqualTo("C4");
  }

  @Test
  void rows_and_lists_are_told_as_the_cells_say_them() {
    ACase from = ACase.with("expect rows", "expect actions");
    ACase to = ACase.with("expect rows", "expect actions");
    assertThat(
            texts(
                from.scenario("a", "quadrant#1", "DEEP_VISIT;...").read(),
                to.scenario("a", "quadrant#2", "DEEP_VISIT").read()))
        .containsExactly(
            "scenario `a` (scenarios.xlsx / Scenarios / row 2): expected rows from quadrant#1 to"
                + " quadrant#2; expected actions from DEEP_VISIT;... to DEEP_VISIT");
  }

  @Test
  void one_put_in_above_changes_nothing_below() {
    ACase now =
        cases()
            .scenario("new", 7, 0.8, "RETAIN")
            .scenario("a", 12, 0.97, "STAR")
            .scenario("b", 3, 0.5, "BASIC")
            .scenario("c", 1, 0.4, "PHASE_OUT");
    assertThat(words(three().read(), now.read()))
        .containsExactly(
            new Text(
                "scenario `new` (scenarios.xlsx / Scenarios / row 2) is new: expected quadrant"
                    + " RETAIN",
                "场景`new`（scenarios.xlsx / Scenarios / 第2行）为新增：预期的象限（quadrant）RETAIN"));
    assertThat(texts(now.read(), three().read()))
        .containsExactly(
            "scenario `new` (scenarios.xlsx / Scenarios / row 2) is gone: expected quadrant"
                + " RETAIN");
  }

  @Test
  void one_put_elsewhere_is_moved() {
    ACase now =
        cases()
            .scenario("b", 3, 0.5, "BASIC")
            .scenario("c", 1, 0.4, "PHASE_OUT")
            .scenario("a", 12, 0.97, "STAR");
    assertThat(words(three().read(), now.read()))
        .containsExactly(
            new Text(
                "scenario `a` (scenarios.xlsx / Scenarios / row 4): moved from scenarios.xlsx /"
                    + " Scenarios / row 2",
                "场景`a`（scenarios.xlsx / Scenarios / 第4行）：由scenarios.xlsx / Scenarios / 第2行移来"));
  }

  @Test
  void one_put_into_another_workbook_is_moved() {
    Scenarios now =
        read(
            cases().scenario("a", 12, 0.97, "STAR").scenario("b", 3, 0.5, "BASIC"),
            cases().scenario("c", 1, 0.4, "BASIC").in("risk.xlsx", "Scenarios"));
    assertThat(texts(three().read(), now))
        .containsExactly(
            "scenario `c` (risk.xlsx / Scenarios / row 2), moved from scenarios.xlsx / Scenarios /"
                + " row 4: expected quadrant from PHASE_OUT to BASIC");
  }

  @Test
  void one_called_otherwise_is_known_by_what_it_says() {
    ACase now =
        cases()
            .scenario("a star", 12, 0.97, "STAR")
            .scenario("b", 3, 0.5, "BASIC")
            .scenario("c", 1, 0.4, "PHASE_OUT");
    assertThat(words(three().read(), now.read()))
        .containsExactly(
            new Text(
                "scenario `a star` (scenarios.xlsx / Scenarios / row 2): name from `a` to `a star`",
                "场景`a star`（scenarios.xlsx / Scenarios / 第2行）：名称由`a`改为`a star`"));
  }

  @Test
  void one_called_otherwise_with_another_expectation_is_known_by_its_customer() {
    ACase now =
        cases()
            .scenario("a star", 12, 0.97, "-")
            .scenario("b", 3, 0.5, "BASIC")
            .scenario("c", 1, 0.4, "PHASE_OUT");
    assertThat(texts(three().read(), now.read()))
        .containsExactly(
            "scenario `a star` (scenarios.xlsx / Scenarios / row 2): name from `a` to `a star`;"
                + " expected quadrant from STAR to `-`");
  }

  @Test
  void other_columns_and_notes_make_no_difference() {
    ACase now =
        ACase.with("note", "expect quadrant", "purchases.orders12m", "collectionRate")
            .scenario("a", "mine", "STAR", 12, 0.97)
            .scenario("b", "", "BASIC", 3, 0.5)
            .scenario("c", "", "PHASE_OUT", 1, 0.4);
    assertThat(texts(three().read(), now.read())).isEmpty();
  }
}
