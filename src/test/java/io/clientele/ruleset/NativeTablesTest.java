package io.clientele.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.decision.Firing;
import io.clientele.decision.RowRule;
import io.clientele.ruleset.stage.Benchmark;
import io.clientele.ruleset.stage.Criteria;
import io.clientele.ruleset.stage.HealthBase;
import io.clientele.ruleset.stage.Indicators;
import io.clientele.ruleset.stage.PriorityBase;
import io.clientele.ruleset.stage.Retention;
import io.clientele.ruleset.stage.RiskBase;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same workbooks, compiled by Drools alone, must meet the same facts with the same rows. */
class NativeTablesTest {

  @Test
  void drools_alone_reads_the_same_rows_from_the_workbooks() throws IOException {
    NativeTables tables = new NativeTables();
    RuleCatalogue catalogue =
        new RuleCatalogue(Forms.shipped(), Shipped.tables(), Shipped.rules().formulas());
    Parameters parameters = new Parameters(Shipped.tables());
    List<Example> examples = Example.all().toList();
    for (Example example : examples) {
      List<Object> facts = new ArrayList<>();
      Decided decided;
      try (Session session =
          new Session(Shipped.rules(), Shipped.tables(), parameters, catalogue, facts::add)) {
        decided = session.decide(example.customer());
      }

      Map<String, Map<String, Object>> expected = rows(decided);
      Map<String, Map<String, Object>> found = new TreeMap<>();
      for (NativeTables.Fired fired :
          asked(tables.fire(matched(facts)), facts, example.customer())) {
        Row row = row(fired);
        found.put(row.toString(), typed(row, fired.outcomes()));
      }
      assertThat(found.keySet()).as(example.toString()).isEqualTo(expected.keySet());
      assertThat(found).as(example.toString()).isEqualTo(expected);
    }
    assertThat(examples).isNotEmpty();
  }

  /** The facts as the spreadsheets' own patterns match them, indicators and criteria one by one. */
  private static List<Object> matched(List<Object> facts) {
    List<Object> matched = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Indicators indicators) {
        matched.addAll(indicators.known());
      } else if (fact instanceof Criteria criteria) {
        matched.addAll(criteria.known());
      } else {
        matched.add(fact);
      }
    }
    return matched;
  }

  private static Map<String, Map<String, Object>> rows(Decided decided) {
    Map<String, Map<String, Object>> rows = new TreeMap<>();
    for (Firing firing : decided.explanation()) {
      if (firing.rule() instanceof RowRule rule) {
        Row row = Shipped.tables().table(rule.table()).rows().get(rule.row() - 1);
        rows.put(row.toString(), row.outcomes());
      }
    }
    return rows;
  }

  private static Row row(NativeTables.Fired fired) {
    return Shipped.tables().table(fired.table()).rows().stream()
        .filter(row -> row.sheetRow() == fired.sheetRow())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> typed(Row row, Map<String, String> outcomes) {
    Map<String, Object> typed = new TreeMap<>();
    outcomes.forEach(
        (name, text) ->
            typed.put(
                name,
                row.outcomes().get(name) instanceof BigDecimal ? new BigDecimal(text) : text));
    return typed;
  }

  /**
   * What the rules ask for: a native table is always asked, while some stages ask only when all
   * they need is known, and of several prefixes the longest counts.
   */
  private static List<NativeTables.Fired> asked(
      List<NativeTables.Fired> all, List<Object> facts, Customer customer) {
    List<NativeTables.Fired> asked = new ArrayList<>();
    for (NativeTables.Fired fired : all) {
      if (isAsked(fired.table(), facts, customer)) {
        asked.add(fired);
      }
    }
    asked.stream()
        .filter(fired -> fired.table().equals("value-benchmarks"))
        .max(Comparator.comparingInt(NativeTablesTest::prefixLength))
        .ifPresent(
            longest ->
                asked.removeIf(
                    fired -> fired.table().equals("value-benchmarks") && fired != longest));
    return asked;
  }

  private static boolean isAsked(String table, List<Object> facts, Customer customer) {
    return switch (table) {
      case "value-benchmarks" -> has(facts, Benchmark.class);
      case "risk-purchase-interval" -> has(facts, RiskBase.class);
      case "priority-recency", "priority-frequency", "priority-monetary", "priority-standing" ->
          has(facts, PriorityBase.class);
      case "health-activity" -> has(facts, HealthBase.class);
      case "clv-retention" ->
          has(facts, Retention.class) && customer.relationship().renewalRate() == null;
      case "loyalty-points" -> customer.purchases().amount12m() != null;
      default -> true;
    };
  }

  private static boolean has(List<Object> facts, Class<?> kind) {
    return facts.stream().anyMatch(kind::isInstance);
  }

  private static int prefixLength(NativeTables.Fired fired) {
    return row(fired).tests().stream().mapToInt(test -> test.condition().shown().length()).sum();
  }
}
