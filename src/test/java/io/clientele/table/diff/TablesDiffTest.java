package io.clientele.table.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Shipped;
import io.clientele.table.Forms;
import io.clientele.table.Tables;
import io.clientele.table.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Rows are known again by what they say. */
class TablesDiffTest {

  private static final String FIRST = "0|30|5|HIGH";
  private static final String SECOND = "31|90|3|MEDIUM";
  private static final String THIRD = "91||1|LOW";

  private static List<String> texts(Tables from, Tables to) {
    return DiffText.lines(TablesDiff.of(from, to), Forms.shipped()).stream().map(Text::en).toList();
  }

  private static List<String> chinese(Tables from, Tables to) {
    return DiffText.lines(TablesDiff.of(from, to), Forms.shipped()).stream().map(Text::zh).toList();
  }

  private static Tables recency(String... rows) {
    return Versions.of("rfm-recency", rows);
  }

  @Test
  void the_tables_that_ship_do_not_differ_from_themselves() {
    assertThat(TablesDiff.of(Shipped.tables(), Shipped.tables()).isEmpty()).isTrue();
  }

  @Test
  void a_changed_threshold_is_told_in_percent() {
    Tables from = Versions.of("risk-amount-drop", "0|0.05|0", "0.05|0.3|1", "0.3||2");
    Tables to = Versions.of("risk-amount-drop", "0|0.05|0", "0.05|0.25|1", "0.25||2");
    assertThat(texts(from, to))
        .containsExactly(
            "risk-amount-drop row 2 (risk.xlsx / Amount drop / row 13): “Drop in purchases, below”"
                + " from 30 % to 25 %",
            "risk-amount-drop row 3 (risk.xlsx / Amount drop / row 14): “Drop in purchases, from”"
                + " from 30 % to 25 %");
    assertThat(chinese(from, to))
        .containsExactly(
            "risk-amount-drop 第2行（risk.xlsx / Amount drop / 第13行）：“采购额降幅 低于”由30 %改为25 %",
            "risk-amount-drop 第3行（risk.xlsx / Amount drop / 第14行）：“采购额降幅 自”由30 %改为25 %");
  }

  @Test
  void a_changed_cell_has_its_place_and_its_plain_text() {
    Tables from = Versions.of("risk-amount-drop", "0|0.05|0", "0.05|0.30|1");
    Tables to = Versions.of("risk-amount-drop", "0|0.05|0", "0.05|0.25|1");
    assertThat(TablesDiff.of(from, to).tables().get(0).changes().get(0).cells())
        .containsExactly(
            new CellChange(
                Versions.form("risk-amount-drop").columns().get(1), "D13", "0.3", "0.25"));
  }

  @Test
  void a_code_is_told_by_its_name() {
    Tables from = Versions.of("quadrant", "HIGH|LOW|STAR", "LOW|LOW|BASIC");
    Tables to = Versions.of("quadrant", "HIGH|LOW|RETAIN", "LOW|LOW|BASIC");
    assertThat(texts(from, to))
        .containsExactly(
            "quadrant row 1 (tiers.xlsx / Quadrant / row 12): “Quadrant” from star (STAR) to retain"
                + " (RETAIN)");
    assertThat(chinese(from, to))
        .containsExactly("quadrant 第1行（tiers.xlsx / Quadrant / 第12行）：“象限”由明星（STAR）改为潜力（RETAIN）");
  }

  @Test
  void a_blank_cell_is_told_as_blank() {
    assertThat(texts(recency(FIRST, THIRD), recency(FIRST, "91|365|1|LOW")))
        .singleElement()
        .asString()
        .contains("from blank to 365");
  }

  @Test
  void a_row_put_in_above_changes_nothing_below() {
    assertThat(texts(recency(SECOND, THIRD), recency(FIRST, SECOND, THIRD)))
        .singleElement()
        .asString()
        .startsWith("rfm-recency row 1 (rfm.xlsx / Recency / row 12) is new: ")
        .contains("“Score” 5")
        .endsWith("high (HIGH)");
  }

  @Test
  void a_row_taken_out_is_gone() {
    assertThat(texts(recency(FIRST, SECOND, THIRD), recency(FIRST, THIRD)))
        .singleElement()
        .asString()
        .startsWith("rfm-recency row 2 (rfm.xlsx / Recency / row 13) is gone: ");
  }

  @Test
  void a_row_put_elsewhere_is_moved() {
    assertThat(
            texts(
                recency(FIRST, SECOND, THIRD, "1|2|3|LOW"),
                recency(SECOND, THIRD, "1|2|3|LOW", FIRST)))
        .containsExactly(
            "rfm-recency row 4 (rfm.xlsx / Recency / row 15): moved from row 1 (rfm.xlsx / Recency"
                + " / row 12)");
  }

  @Test
  void a_row_moved_and_changed_is_told_once() {
    assertThat(
            texts(
                recency(FIRST, SECOND, THIRD, "1|2|3|LOW"),
                recency(SECOND, THIRD, "1|2|3|LOW", "0|30|4|HIGH")))
        .containsExactly(
            "rfm-recency row 4 (rfm.xlsx / Recency / row 15), moved from row 1 (rfm.xlsx / Recency"
                + " / row 12): “Score” from 5 to 4");
  }

  @Test
  void a_row_of_which_nothing_is_left_is_gone_and_another_is_new() {
    assertThat(texts(recency(FIRST, SECOND), recency(FIRST, "200||1|LOW")))
        .satisfiesExactly(
            gone ->
                assertThat(gone)
                    .startsWith("rfm-recency row 2 (rfm.xlsx / Recency / row 13) is gone"),
            added ->
                assertThat(added)
                    .startsWith("rfm-recency row 2 (rfm.xlsx / Recency / row 13) is new"));
  }

  @Test
  void another_action_is_another_row() {
    String role = "ACCOUNT_MANAGER|ONCE|+3d|PHONE";
    Tables from = Versions.of("actions", "STAR|||||||10|CALL|Call|致电|" + role);
    Tables to = Versions.of("actions", "STAR|||||||10|VISIT|Visit|拜访|" + role);
    assertThat(TablesDiff.of(from, to).tables().get(0).changes())
        .extracting(RowChange::kind)
        .containsExactly("removed", "added");
  }

  @Test
  void parameters_are_matched_by_name() {
    Tables from = Versions.of("value-weights", "AMOUNT|0.5", "ORDER_VALUE|0.3", "YEARS|0.2");
    Tables to = Versions.of("value-weights", "AMOUNT|0.2", "ORDER_VALUE|0.5", "YEARS|0.3");
    assertThat(texts(from, to))
        .containsExactly(
            "value-weights row 1 (value.xlsx / Weights / row 12): “Weight” from 0.5 to 0.2",
            "value-weights row 2 (value.xlsx / Weights / row 13): “Weight” from 0.3 to 0.5",
            "value-weights row 3 (value.xlsx / Weights / row 14): “Weight” from 0.2 to 0.3");
  }

  @Test
  void ten_thousand_rows_are_compared_at_once() {
    Random random = new Random(42);
    List<List<String>> old = rows(random, 0);
    List<List<String>> raised = rows(new Random(42), 7);
    Collections.shuffle(raised, random);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          TablesDiff diff = diff(old, raised);
          assertThat(diff.tables().get(0).changes())
              .hasSize(10_000)
              .allMatch(change -> change.kind().equals("changed"));
        });
  }

  @Test
  void ten_thousand_rows_that_have_nothing_in_common_are_listed_as_gone_and_new() {
    List<List<String>> old = rows(new Random(1), 0);
    List<List<String>> other =
        rows(new Random(2), 0).stream()
            .map(row -> List.of("9" + row.get(0), "9", "8", "LOW"))
            .toList();
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          TableDiff table = diff(old, other).tables().get(0);
          assertThat(table.capped()).isTrue();
          assertThat(texts(version(old), version(other)).get(20_000))
              .contains("too many rows differ");
        });
  }

  private static List<List<String>> rows(Random random, int raise) {
    return new ArrayList<>(
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    List.of(
                        "" + (10 * i),
                        "" + (10 * i + random.nextInt(10)),
                        "" + (random.nextInt(5) + raise),
                        "HIGH"))
            .toList());
  }

  private static Tables version(List<List<String>> rows) {
    return Versions.version(Versions.form("rfm-recency"), rows);
  }

  private static TablesDiff diff(List<List<String>> from, List<List<String>> to) {
    return TablesDiff.of(version(from), version(to));
  }
}
