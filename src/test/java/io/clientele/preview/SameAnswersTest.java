package io.clientele.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A customer who isn't decided again is one whom the candidate would decide alike. */
class SameAnswersTest {

  private static final List<Decided> DECIDED =
      Stream.concat(
              Example.golden().stream().map(Example::customer), Impacts.customers(60).stream())
          .map((Customer each) -> Shipped.ruleset().decide(each))
          .toList();

  /** How many aren't decided again; fails where one of them would have to be. */
  private static long spared(Tables edited) {
    try (Comparison comparison = Candidates.of(edited)) {
      SameAnswers same = new SameAnswers(comparison);
      List<Decided> spared = DECIDED.stream().filter(same::after).toList();
      for (Decided each : spared) {
        assertThat(comparison.candidate().decide(each.customer()).assessment())
            .isEqualTo(each.assessment());
      }
      return spared.size();
    }
  }

  private static Tables edited(String table, UnaryOperator<List<Row>> edit) {
    return new Tables(
        Shipped.tables().all().stream()
            .map(
                each ->
                    each.form().name().equals(table)
                        ? new Table(each.form(), numbered(edit.apply(each.rows())))
                        : each)
            .toList());
  }

  private static List<Row> numbered(List<Row> rows) {
    List<Row> numbered = new ArrayList<>();
    for (Row row : rows) {
      int number = numbered.size() + 1;
      numbered.add(
          new Row(row.form(), number, row.sheetRow() + number, row.tests(), row.outcomes()));
    }
    return numbered;
  }

  private static Row withOutcomesOf(Row row, Row other) {
    return new Row(row.form(), row.number(), row.sheetRow(), row.tests(), other.outcomes());
  }

  /** The first row gives what the last one gave, and the other way round. */
  private static List<Row> exchanged(List<Row> rows) {
    List<Row> exchanged = new ArrayList<>(rows);
    int last = rows.size() - 1;
    exchanged.set(0, withOutcomesOf(rows.get(0), rows.get(last)));
    exchanged.set(last, withOutcomesOf(rows.get(last), rows.get(0)));
    return exchanged;
  }

  private static List<Row> reversed(List<Row> rows) {
    List<Row> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed;
  }

  @Test
  void whatever_two_rows_of_a_table_exchange() {
    for (Table table : Shipped.tables().all()) {
      spared(edited(table.form().name(), SameAnswersTest::exchanged));
    }
  }

  @Test
  void whichever_row_of_a_table_is_gone() {
    for (Table table : Shipped.tables().all()) {
      spared(edited(table.form().name(), rows -> rows.subList(0, rows.size() - 1)));
    }
  }

  @Test
  void whichever_rows_stand_elsewhere() {
    for (Table table : Shipped.tables().all()) {
      spared(edited(table.form().name(), SameAnswersTest::reversed));
    }
  }

  @Test
  void most_are_spared_where_one_row_of_many_changes() {
    assertThat(spared(edited("rfm-segment", SameAnswersTest::exchanged)))
        .isGreaterThan(DECIDED.size() / 2);
    assertThat(spared(edited("actions", rows -> rows.subList(0, rows.size() - 1))))
        .isGreaterThan(DECIDED.size() / 2);
  }

  @Test
  void nobody_is_spared_where_a_weight_changes() {
    assertThat(spared(edited("value-weights", SameAnswersTest::exchanged))).isZero();
  }

  @Test
  void all_are_spared_where_nothing_changes() {
    assertThat(spared(Shipped.tables())).isEqualTo(DECIDED.size());
  }
}
