package io.clientele.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.Example;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Assessment;
import io.clientele.decision.Explain;
import io.clientele.decision.Risk;
import io.clientele.table.Forms;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PropertiesTest {

  private static final long SEED = 7;
  private static final int CUSTOMERS = 500;

  @Test
  void the_same_facts_give_the_same_bytes() {
    for (Customer customer : customers()) {
      byte[] once = Example.json(Shipped.ruleset().decide(customer), Explain.FULL);
      byte[] again = Example.json(Shipped.ruleset().decide(customer), Explain.FULL);
      assertThat(again).as("seed " + SEED + ": " + customer).isEqualTo(once);
    }
  }

  @Test
  void the_order_of_rows_in_unique_tables_does_not_matter() {
    try (Ruleset shuffled = new Ruleset(Shipped.rules(), Forms.shipped(), shuffled())) {
      for (Customer customer : customers()) {
        ObjectNode expected = Example.tree(Shipped.ruleset().decide(customer), Explain.NONE);
        ObjectNode answer = Example.tree(shuffled.decide(customer), Explain.NONE);
        assertThat(answer).as("seed " + SEED + ": " + customer).isEqualTo(expected);
      }
    }
  }

  @Test
  void risk_points_are_the_sum_of_their_factors() {
    for (Customer customer : customers()) {
      Risk risk = Shipped.ruleset().decide(customer).assessment().risk();
      if (risk != null) {
        int sum = risk.factors().stream().mapToInt(Risk.Factor::points).sum();
        assertThat(risk.points()).isEqualTo(sum);
      }
    }
  }

  @Test
  void every_code_of_an_answer_stands_in_a_table() {
    Set<Object> inTables = new HashSet<>();
    for (Table table : Shipped.tables().all()) {
      table.rows().forEach(row -> inTables.addAll(row.outcomes().values()));
    }
    for (Customer customer : customers()) {
      assertThat(inTables).containsAll(codes(Shipped.ruleset().decide(customer).assessment()));
    }
  }

  private static List<String> codes(Assessment found) {
    List<String> codes = new ArrayList<>();
    codes.add(found.quadrant());
    if (found.rfm() != null) {
      codes.add(found.rfm().segment());
    }
    if (found.account() != null) {
      codes.add(found.account().tier());
    }
    if (found.clv() != null) {
      codes.add(found.clv().segment());
    }
    found.actions().forEach(action -> codes.addAll(List.of(action.action(), action.channel())));
    codes.removeIf(code -> code == null);
    return codes;
  }

  private static List<Customer> customers() {
    RandomCustomers random = new RandomCustomers(SEED, Shipped.tables());
    List<Customer> customers = new ArrayList<>();
    for (int n = 0; n < CUSTOMERS; n++) {
      customers.add(random.next());
    }
    return customers;
  }

  private static Tables shuffled() {
    List<Table> tables = new ArrayList<>();
    for (Table table : Shipped.tables().all()) {
      List<Row> rows = new ArrayList<>(table.rows());
      if (table.form().policy() == HitPolicy.UNIQUE) {
        Collections.shuffle(rows, new Random(SEED));
      }
      tables.add(new Table(table.form(), rows));
    }
    return new Tables(tables);
  }
}
