package io.clientele.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.decision.Explain;
import io.clientele.table.Row;
import io.clientele.table.Table;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

  @ParameterizedTest
  @MethodSource("io.clientele.Example#all")
  void every_example_gets_its_decision_by_its_rows(Example example) {
    ObjectNode answer = Example.tree(Shipped.ruleset().decide(example.customer()), Explain.ROWS);

    assertThat(Example.difference(example.decision(), answer)).isEmpty();
    assertThat(Example.fired(answer.get("fired"))).isEqualTo(example.fired());
  }

  @ParameterizedTest
  @MethodSource("io.clientele.Example#all")
  void the_full_explanation_names_the_same_rows_and_speaks_both_languages(Example example) {
    ObjectNode answer = Example.tree(Shipped.ruleset().decide(example.customer()), Explain.FULL);

    Set<String> rows = new TreeSet<>();
    for (JsonNode step : answer.get("explanation")) {
      if (step.get("kind").asText().equals("row")) {
        rows.add(step.get("rule").asText());
      }
      assertThat(step.at("/text/en").asText()).isNotBlank().doesNotContain("{", "null");
      assertThat(step.at("/text/zh").asText()).isNotBlank().doesNotContain("{", "null");
      assertThat(step.get("sets")).isNotEmpty();
    }
    assertThat(rows).isEqualTo(example.fired());
  }

  @Test
  void the_golden_cases_let_every_row_of_every_table_fire() {
    Set<String> covered = new TreeSet<>();
    Example.golden().forEach(example -> covered.addAll(example.fired()));

    Set<String> rows = new TreeSet<>();
    for (Table table : Shipped.tables().all()) {
      if (table.form().fires()) {
        table.rows().stream().map(Row::toString).forEach(rows::add);
      }
    }
    assertThat(covered).containsExactlyInAnyOrderElementsOf(rows);
  }
}
