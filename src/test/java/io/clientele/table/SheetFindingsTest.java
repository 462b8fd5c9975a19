package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands, or doesn't, around the cells and between the rows. */
class SheetFindingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B4 | Ruleset",
        "C4 | io.clientele.tables2",
        "D4 | escape-quotes",
        "C5 | java.lang.Runtime",
        "C6 | java.util.Map outcome, Runtime r",
        "B7 | RuleTable rfm-recency 2",
        "C7 | x",
        "E8 | CONDITION",
        "G8 | ACTION",
        "C9 | Object()",
        "E9 | Figures()",
        "D10 | eval(java.lang.Runtime.getRuntime() != null)",
        "A4 | note",
      })
  void technical_rows_are_pinned(String cell, String text) {
    Reading reading = ASheet.ofRecency().withCell(cell, text).read();

    assertThat(ASheet.listed(reading)).containsExactly("technical-row-changed " + cell);
    assertThat(reading.findings().get(0).hint().en())
        .isEqualTo("technical rows must not be changed; restore the sheet from the release");
  }

  @Test
  void a_cleared_technical_cell_says_what_was_there() {
    Reading reading = ASheet.ofRecency().withCell("C10", "").read();

    assertThat(reading.findings().get(0).message().en())
        .isEqualTo("a technical row was changed: nothing instead of `recencyDays >= $param`");
  }

  @Test
  void an_unmerged_pattern_is_a_changed_technical_row() {
    assertThat(ASheet.ofRecency().changed(sheet -> sheet.removeMergedRegion(0)).findings())
        .containsExactly("technical-row-changed C9");
  }

  @Test
  void headings_may_be_reworded_but_not_cleared() {
    assertThat(ASheet.ofRecency().withCell("C11", "from (days)\n自").findings()).isEmpty();
    assertThat(ASheet.ofRecency().withCell("C11", "").findings())
        .containsExactly("blank-heading C11");
  }

  @Test
  void an_empty_table() {
    assertThat(ASheet.of("rfm-recency").findings()).containsExactly("no-rows C12");
  }

  @Test
  void a_gap_between_rows() {
    ASheet sheet = ASheet.ofRecency().with().with().with(200, "", 1, "LOW");

    assertThat(sheet.findings()).containsExactly("blank-row C15");
  }

  @Test
  void notes_around_the_table() {
    ASheet sheet =
        ASheet.ofRecency()
            .withCell("A13", "left")
            .withCell("G12", "right")
            .withCell("B15", "a remark on no row")
            .withCell("C17", "a note below")
            .withCell("D2", "beside the title");

    assertThat(sheet.findings())
        .containsExactly(
            "stray-cell D2",
            "stray-cell G12",
            "stray-cell A13",
            "stray-cell B15",
            "stray-cell C17");
  }

  @Test
  void remarks_and_titles_are_free() {
    ASheet sheet = ASheet.ofRecency().withCell("B12", "一年内的好客户").withCell("B2", "two\nlines");

    assertThat(sheet.findings()).isEmpty();
  }

  @Test
  void merged_cells() {
    ASheet sheet =
        ASheet.ofRecency()
            .changed(found -> found.addMergedRegion(CellRangeAddress.valueOf("F12:F13")));

    assertThat(sheet.findings()).containsExactly("merged-cells F12");
  }

  @Test
  void hidden_rows_columns_and_sheets() {
    ASheet sheet =
        ASheet.ofRecency()
            .changed(
                found -> {
                  found.getRow(12).setZeroHeight(true);
                  found.setColumnHidden(3, true);
                  found.getRow(7).setZeroHeight(true);
                });

    assertThat(sheet.findings()).containsExactly("hidden-column D11", "hidden-row B13");
    assertThat(
            ASheet.ofRecency()
                .changed(
                    found -> {
                      found.getWorkbook().createSheet("Other");
                      found.getWorkbook().setActiveSheet(1);
                      found.getWorkbook().setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
                    })
                .findings())
        .containsExactly("unknown-sheet", "hidden-sheet");
  }

  @Test
  void a_renamed_sheet_is_missing_and_unknown() {
    Reading reading =
        ASheet.ofRecency()
            .changed(sheet -> sheet.getWorkbook().setSheetName(0, "Recency (2)"))
            .read();

    assertThat(ASheet.listed(reading)).containsExactly("missing-sheet", "unknown-sheet");
    assertThat(reading.findings().get(1).hint().en())
        .isEqualTo("did you mean `Recency`? rename or remove it");
  }

  @Test
  void rows_without_conditions() {
    assertThat(ASheet.ofRecency().withCell("C14", "").findings())
        .containsExactly("no-condition C14");
    assertThat(ASheet.ofActions().withCell("C12", "").findings())
        .containsExactly("no-condition C12");
  }

  @Test
  void spans_that_are_empty() {
    assertThat(ASheet.ofRecency().withCell("C12", 31).findings())
        .containsExactly("inverted-bounds C12");
    assertThat(ASheet.of("rfm-monetary").with(5, 5, 5, "HIGH").findings())
        .containsExactly("inverted-bounds C12");
    assertThat(
            ASheet.of("rfm-recency")
                .with("", 4, 5, "HIGH")
                .with(5, 5, 3, "LOW")
                .with(6, "", 1, "LOW")
                .findings())
        .isEmpty();
  }

  @Test
  void rows_that_ask_for_the_same() {
    assertThat(ASheet.ofRecency().with(31, 90, 1, "LOW").findings())
        .containsExactly("duplicate-row C15");
    assertThat(
            ASheet.ofActions()
                .with(ASheet.action(11, "STAR", "SEND_A_GIFT"))
                .with(ASheet.action(11, "STAR", "SEND_A_GIFT"))
                .findings())
        .containsExactly("duplicate-row C14");
  }

  @Test
  void prefixes_that_stand_twice() {
    ASheet sheet =
        ASheet.of("value-benchmarks")
            .with("C", 1, 1, 1, 70)
            .with("", 1, 1, 1, 70)
            .with("C", 2, 2, 2, 70)
            .with("", 2, 2, 2, 70);

    assertThat(sheet.findings()).containsExactly("duplicate-prefix C14", "duplicate-prefix C15");
  }

  @Test
  void parameters_that_are_missing_or_stand_twice() {
    ASheet sheet =
        ASheet.of("value-weights").with("AMOUNT", 0.6).with("YEARS", 0.2).with("AMOUNT", 0.2);

    assertThat(sheet.findings())
        .containsExactly("missing-parameter C12", "duplicate-parameter C14");
  }
}
