package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Shipped;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables that ship is needed, and none says what another says. */
class ReleaseCoverageTest {

  static Stream<Table> divided() {
    return Shipped.tables().all().stream()
        .filter(table -> table.form().policy() == HitPolicy.UNIQUE || table.form().exact());
  }

  @ParameterizedTest
  @MethodSource("divided")
  void each_row_that_is_lost_leaves_a_gap_that_is_just_its_own(Table table) {
    assertThat(Checked.findings(table)).isEmpty();
    for (int i = 0; i < table.rows().size() && table.rows().size() > 1; i++) {
      assertThat(Checked.findings(Checked.without(table, i)))
          .as(table.rows().get(i).toString())
          .singleElement()
          .extracting(Finding::code)
          .isEqualTo(FindingCode.GAP);
    }
  }

  @Test
  void the_blank_row_of_the_benchmarks_is_needed() {
    Table table = Shipped.tables().table("value-benchmarks");

    assertThat(Checked.told(Checked.findings(Checked.without(table, 4)), false))
        .containsExactly(
            "gap C15: nothing is said about other industries, for instance one that isn't known"
                + " → add a row whose industry is blank");
    assertThat(Checked.findings(Checked.without(table, 0))).isEmpty();
  }

  @Test
  void all_tables_are_analysed_in_less_than_a_fifth_of_a_second_once_warm() {
    List<Table> tables = Shipped.tables().all();
    tables.forEach(Checked::findings);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      tables.forEach(Checked::findings);
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(best / 1_000_000).as("milliseconds").isLessThan(200);
  }
}
