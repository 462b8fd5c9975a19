package io.clientele.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.Example;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Explain;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NaiveDifferentialTest {

  private static final long SEED = 20261122;
  private static final int CUSTOMERS = 5_000;

  @Test
  void the_engine_decides_as_a_plain_reading_of_the_tables_does() {
    RandomCustomers customers = new RandomCustomers(SEED, Shipped.tables());
    for (int n = 0; n < CUSTOMERS; n++) {
      Customer customer = customers.next();
      NaiveInterpreter naive = new NaiveInterpreter(Shipped.tables()).decide(customer);
      ObjectNode answer = Example.tree(Shipped.ruleset().decide(customer), Explain.ROWS);

      String seed = "seed " + SEED + ", customer " + n + ": " + customer;
      assertThat(flat(answer)).as(seed).containsExactlyEntriesOf(naive.results());
      assertThat(Example.fired(answer.get("fired")))
          .as(seed)
          .containsExactlyElementsOf(naive.fired().stream().distinct().toList());
    }
  }

  /** The answer's results by path, without what a plain reading has no word for. */
  private static SortedMap<String, String> flat(ObjectNode answer) {
    SortedMap<String, String> flat = new TreeMap<>();
    ObjectNode derived = (ObjectNode) answer.remove("derived");
    answer.retain(
        "rfm",
        "value",
        "risk",
        "quadrant",
        "composite",
        "account",
        "priority",
        "icp",
        "clv",
        "health",
        "loyalty",
        "actions",
        "fired");
    derived.properties().forEach(field -> put(flat, field.getKey(), field.getValue()));
    for (Map.Entry<String, JsonNode> model : answer.properties()) {
      if (model.getKey().equals("actions")) {
        actions(flat, model.getValue());
      } else if (!model.getKey().equals("fired")) {
        walk(flat, model.getKey(), model.getValue());
      }
    }
    flat.keySet().removeIf(path -> path.startsWith("risk.factors"));
    return flat;
  }

  private static void actions(SortedMap<String, String> flat, JsonNode actions) {
    for (int n = 0; n < actions.size(); n++) {
      flat.put("actions." + n, actions.get(n).get("action").asText());
      flat.put("due." + n, actions.get(n).get("dueOn").asText());
    }
  }

  private static void walk(SortedMap<String, String> flat, String path, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(field -> walk(flat, path + "." + field.getKey(), field.getValue()));
    } else {
      put(flat, path, node);
    }
  }

  private static void put(SortedMap<String, String> flat, String path, JsonNode value) {
    if (value.isNumber()) {
      flat.put(path, value.decimalValue().stripTrailingZeros().toPlainString());
    } else if (!value.isNull() && !value.isArray()) {
      flat.put(path, value.asText());
    }
  }
}
