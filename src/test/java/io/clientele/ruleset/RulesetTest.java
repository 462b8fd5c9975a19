package io.clientele.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.Example;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Explain;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetTest {

  private static final String LATE = "{\"customerId\":\"A\",\"asOf\":\"2024-03-31\",";
  private static final Customer IN_THE_GAP =
      Example.customer(
          LATE
              + "\"purchases\":{\"lastPurchaseOn\":\"2024-02-15\",\"orders12m\":3,\"amount12m\":100}}");
  private static final Customer BESIDE_IT =
      Example.customer(
          LATE
              + "\"purchases\":{\"lastPurchaseOn\":\"2024-03-30\",\"orders12m\":3,\"amount12m\":100}}");

  @Test
  void a_gap_is_a_fault_and_leaves_nothing_behind_for_the_next_customer() {
    try (Ruleset gap = with("rfm-recency", rows -> List.of(rows.get(0), rows.get(2)))) {
      byte[] before = Example.json(gap.decide(BESIDE_IT), Explain.FULL);

      assertThatThrownBy(() -> gap.decide(IN_THE_GAP))
          .isInstanceOf(TableFault.class)
          .hasMessageContaining("`rfm-recency` has no row for 45");

      assertThat(Example.json(gap.decide(BESIDE_IT), Explain.FULL)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rfm-recency",
        "rfm-frequency",
        "rfm-monetary",
        "rfm-segment",
        "value-class",
        "risk-amount-drop",
        "risk-interaction-drop",
        "risk-negative-feedback",
        "risk-purchase-interval",
        "risk-signals",
        "risk-level",
        "quadrant",
        "composite-indicators",
        "composite-level",
        "account-tier",
        "priority-recency",
        "priority-frequency",
        "priority-monetary",
        "priority-standing",
        "priority-level",
        "icp-fit",
        "clv-segment",
        "health-activity",
        "health-band",
        "loyalty-band",
        "loyalty-points"
      })
  void no_table_loses_a_row_in_silence(String table) {
    List<Example> golden = Example.golden();
    List<String> changed = new ArrayList<>();
    for (int lost = 0; lost < Shipped.tables().table(table).rows().size(); lost++) {
      int row = lost;
      UnaryOperator<List<Row>> without =
          rows -> rows.stream().filter(each -> each.number() != row + 1).toList();
      try (Ruleset gap = with(table, without)) {
        for (Example example : golden) {
          if (example.fired().contains(table + "#" + (row + 1)) && !refuses(gap, example)) {
            changed.add(example + " lost " + table + "#" + (row + 1));
          }
        }
      }
    }
    assertThat(changed).isEmpty();
  }

  private static boolean refuses(Ruleset ruleset, Example example) {
    try {
      ruleset.decide(example.customer());
      return false;
    } catch (TableFault fault) {
      assertThat(fault).hasMessageContaining("has no row for");
      return true;
    }
  }

  @Test
  void two_rows_of_a_unique_table_at_once_are_a_fault() {
    UnaryOperator<List<Row>> twice =
        rows -> List.of(rows.get(0), rows.get(1), rows.get(2), again(rows.get(0)));
    try (Ruleset overlap = with("rfm-recency", twice)) {
      assertThatThrownBy(() -> overlap.decide(BESIDE_IT))
          .isInstanceOf(TableFault.class)
          .hasMessageContaining("`rfm-recency` has more than one row");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rfm-segment", "quadrant"})
  void a_blank_first_condition_means_any(String table) {
    UnaryOperator<List<Row>> blank = rows -> List.of(withoutConditions(rows.get(0)));
    try (Ruleset any = with(table, blank)) {
      for (Example example : Example.golden()) {
        boolean asked = example.fired().stream().anyMatch(fired -> fired.startsWith(table + "#"));
        List<String> fired =
            any.decide(example.customer()).explanation().stream()
                .map(String::valueOf)
                .filter(firing -> firing.contains(table))
                .toList();
        assertThat(fired.isEmpty()).as(example.toString()).isEqualTo(!asked);
      }
    }
  }

  private static Row withoutConditions(Row row) {
    return new Row(row.form(), row.number(), row.sheetRow(), List.of(), row.outcomes());
  }

  @Test
  void many_threads_get_what_one_thread_gets() throws Exception {
    List<Customer> customers = new ArrayList<>();
    List<byte[]> expected = new ArrayList<>();
    RandomCustomers random = new RandomCustomers(11, Shipped.tables());
    for (int n = 0; n < 300; n++) {
      customers.add(random.next());
      expected.add(Example.json(Shipped.ruleset().decide(customers.get(n)), Explain.FULL));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int start = thread * 37;
        done.add(threads.submit(() -> compare(customers, expected, start, 1_500)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void compare(List<Customer> customers, List<byte[]> expected, int start, int n) {
    for (int i = start; i < start + n; i++) {
      int which = i % customers.size();
      byte[] answer = Example.json(Shipped.ruleset().decide(customers.get(which)), Explain.FULL);
      assertThat(answer).isEqualTo(expected.get(which));
    }
  }

  @Test
  void rules_compiled_now_decide_like_the_ones_built_ahead() {
    RuleBase compiled = RuleBase.compiled(RuleSources.in(Path.of("rules")));
    try (Ruleset ruleset = new Ruleset(compiled, Forms.shipped(), Shipped.tables())) {
      for (Example example : Example.golden()) {
        assertThat(Example.json(ruleset.decide(example.customer()), Explain.FULL))
            .isEqualTo(Example.json(Shipped.ruleset().decide(example.customer()), Explain.FULL));
      }
    }
  }

  @Test
  void rules_that_do_not_compile_are_refused_with_file_and_line() {
    var files = new TreeMap<String, String>();
    files.put("broken.drl", "package io.clientele.rules\nrule \"x\" when Nothing() then end\n");

    assertThatThrownBy(() -> RuleBase.compiled(new RuleSources(files)))
        .isInstanceOf(RuleFault.class)
        .hasMessageContaining("broken.drl");
  }

  @Test
  void the_rules_that_ship_are_those_of_the_rules_folder() {
    assertThat(RuleSources.shipped()).isEqualTo(RuleSources.in(Path.of("rules")));
  }

  private static Row again(Row row) {
    return new Row(row.form(), 4, 15, row.tests(), row.outcomes());
  }

  private static Ruleset with(String name, UnaryOperator<List<Row>> rows) {
    List<Table> tables = new ArrayList<>();
    for (Table table : Shipped.tables().all()) {
      boolean changed = table.form().name().equals(name);
      tables.add(changed ? new Table(table.form(), rows.apply(table.rows())) : table);
    }
    return new Ruleset(Shipped.rules(), Forms.shipped(), new Tables(tables));
  }
}
