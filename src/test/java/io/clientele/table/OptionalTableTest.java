package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Shipped;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that no rule reads: releases made before it was there still load. */
class OptionalTableTest {

  private final TableReader reader = new TableReader(Forms.shipped());

  private static List<NamedBytes> shipped() {
    return new ArrayList<>(Fetched.from(Shipped.FOLDER).files());
  }

  @Test
  void a_set_of_workbooks_without_it_is_whole_and_has_no_finding() {
    List<NamedBytes> workbooks = shipped();
    workbooks.removeIf(workbook -> workbook.name().equals("levers.xlsx"));

    Reading reading = reader.read(workbooks);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.tables().orElseThrow().find("levers")).isEmpty();
    assertThat(reading.tables().orElseThrow().all()).hasSize(Forms.shipped().tables().size() - 1);
  }

  @Test
  void where_it_is_there_it_is_checked_like_any_other() {
    List<NamedBytes> workbooks = shipped();
    workbooks.replaceAll(
        workbook ->
            workbook.name().equals("levers.xlsx")
                ? Edited.cell("levers.xlsx", "Levers", "F12", 2.5)
                : workbook);

    Reading reading = reader.read(workbooks);

    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.NOT_WHOLE);
              assertThat(finding.place()).isEqualTo(new Place("levers.xlsx", "Levers", "F12"));
            });
    assertThat(reading.tables()).isEmpty();
  }

  @Test
  void only_the_levers_and_the_targets_are_such_tables() {
    assertThat(Forms.shipped().tables().stream().filter(TableForm::optional))
        .extracting(TableForm::name)
        .containsExactly("levers", "target-weights", "target-factors", "target-parameters");
  }
}
