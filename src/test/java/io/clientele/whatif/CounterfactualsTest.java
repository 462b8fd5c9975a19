package io.clientele.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

  private final Customer example = example();

  private static Customer example() {
    try {
      return Example.customer(Files.readString(Path.of("examples/method-a.json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Counterfactual ask(Customer customer, String... goal) {
    return Counterfactuals.of(customer, Goals.of(goal), Shipped.ruleset(), Forms.shipped());
  }

  private static Counterfactual.NotReachable refused(Customer customer, String... goal) {
    return (Counterfactual.NotReachable) ask(customer, goal);
  }

  @Test
  void a_goal_already_reached_says_so() {
    assertThat(ask(example, "quadrant", "STAR")).isInstanceOf(Counterfactual.Reached.class);
  }

  @Test
  void what_takes_the_least_effort_comes_first() {
    Counterfactual.Reachable answer =
        (Counterfactual.Reachable) ask(example, "composite.level", "CORE");

    assertThat(answer.sets())
        .extracting(set -> set.text().en())
        .startsWith(
            "serves as a reference from no to yes: 6 working days",
            "collection rate from 97 % to 98 % and renewal rate from 90 % to 95 %:"
                + " 8.5 working days",
            "profit margin from 28 % to 30 %: 12 working days");
    assertThat(answer.sets().get(1).text().zh()).isEqualTo("回款率由97 %变为98 %，续约率由90 %变为95 %：8.5人日");
  }

  @Test
  void a_number_stops_where_it_just_reaches_the_bound() {
    Customer dropped =
        example.with(
            Map.of(
                Fact.AMOUNT_PREV_6M,
                new BigDecimal("500000"),
                Fact.AMOUNT_LAST_6M,
                new BigDecimal("300000"),
                Fact.SLOW_QUOTE_RESPONSE,
                true,
                Fact.NEGATIVE_FEEDBACK_6M,
                0));
    try (Ruleset amountOnly = OwnLevers.ruleset("amountLast6m")) {
      Counterfactual.Reachable answer =
          (Counterfactual.Reachable)
              Counterfactuals.of(
                  dropped, Goals.of("risk.level", "LOW"), amountOnly, Forms.shipped());

      assertThat(answer.sets())
          .singleElement()
          .satisfies(
              set -> {
                assertThat(set.changes())
                    .singleElement()
                    .satisfies(
                        change -> assertThat(change.to()).isEqualTo(new BigDecimal("451000")));
                assertThat(set.effort()).isEqualByComparingTo("15.1");
              });
    }
  }

  @Test
  void purchases_of_the_half_year_carry_the_year_and_the_share_along() {
    Links links = new Links(example);

    links.turn(turn(Fact.AMOUNT_LAST_6M), 100);

    assertThat(links.changed())
        .containsEntry(Fact.AMOUNT_LAST_6M, new BigDecimal("555000"))
        .containsEntry(Fact.AMOUNT_12M, new BigDecimal("950000"))
        .containsEntry(Fact.SALES_SHARE, new BigDecimal("0.013393"))
        .hasSize(3);
  }

  @Test
  void an_order_more_is_an_average_one_placed_today() {
    Links links = new Links(example);

    links.turn(turn(Fact.ORDERS_12M), 1);

    assertThat(links.changed())
        .containsEntry(Fact.ORDERS_12M, 13)
        .containsEntry(Fact.AMOUNT_12M, new BigDecimal("920833.33"))
        .containsEntry(Fact.AMOUNT_LAST_6M, new BigDecimal("525833.33"))
        .containsEntry(Fact.LAST_PURCHASE_ON, example.asOf());
  }

  @Test
  void an_interaction_more_is_held_today() {
    Links links = new Links(example);

    links.turn(turn(Fact.LAST_6M), 2);

    assertThat(links.changed())
        .isEqualTo(Map.of(Fact.LAST_6M, 10, Fact.LAST_INTERACTION_ON, example.asOf()));
  }

  @Test
  void the_average_given_grows_with_the_amount() {
    Customer given = example.with(Map.of(Fact.AVERAGE_ORDER_VALUE, new BigDecimal("70800")));
    Links links = new Links(given);

    links.turn(turn(Fact.AMOUNT_LAST_6M), 85);

    assertThat(links.changed()).containsEntry(Fact.AVERAGE_ORDER_VALUE, new BigDecimal("77880"));
  }

  private Turn turn(Fact fact) {
    return Lever.of(Shipped.tables()).stream()
        .filter(lever -> lever.fact() == fact)
        .flatMap(lever -> Turn.of(lever, example).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_no_lever_moves_is_named_where_a_goal_is_out_of_reach() {
    Counterfactual.NotReachable answer = refused(example, "composite.level", "STRATEGIC");

    assertThat(answer.obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.row()).hasToString("composite-level#1");
              assertThat(obstacle.text().en())
                  .contains("composite.xlsx / Level / row 12 would need 90 or more");
              assertThat(obstacle.rows()).contains("composite-indicators#33");
            });
    assertThat(answer.fixed()).contains("industryGrowth", "cooperationYears");
    assertThat(answer.atLimit()).contains(Fact.COLLECTION_RATE, Fact.REFERENCEABLE);
    assertThat(answer.complete()).isTrue();
    assertThat(answer.text().en()).startsWith("not reachable, because composite score is ");
    assertThat(answer.text().zh()).startsWith("无法达到，因为综合得分为");
    assertThat(answer.text().en()).contains("no lever moves budget growth, years of cooperation");
    assertThat(answer.text().zh()).contains("没有可调整的途径影响预算增长率、合作年限");
  }

  @Test
  void goals_that_exclude_each_other_are_not_reachable() {
    assertThat(ask(example, "risk.level", "LOW", "quadrant", "RETAIN"))
        .isInstanceOf(Counterfactual.NotReachable.class);
  }

  @Test
  void a_model_that_lacks_facts_names_them() {
    Counterfactual.NotReachable answer =
        refused(Customer.unknown("C-1", example.asOf()), "quadrant", "STAR");

    assertThat(answer.unknown()).contains("amount12m", "negativeFeedback6m");
    assertThat(answer.text().en())
        .startsWith("not reachable, because no fact of this customer can be acted on; not known: ")
        .contains("negative feedback in 6 months", "risk points are not known")
        .doesNotContain("amount12m", "negativeFeedback6m");
    assertThat(answer.text().zh()).contains("近6个月负面反馈次数", "风险分未知").doesNotContain("amount12m");
  }

  @Test
  void a_release_without_the_table_can_act_on_nothing() {
    try (Ruleset older = OwnLevers.none()) {
      Goal goal = Goals.of("loyalty.band", "PROMOTER");
      Counterfactual answer = Counterfactuals.of(example, goal, older, Forms.shipped());

      assertThat(((Counterfactual.NotReachable) answer).text().en())
          .startsWith("not reachable, because no fact of this customer can be acted on; ");
    }
  }

  @Test
  void programs_read_the_answer_as_json() throws IOException {
    JsonNode reachable = json(ask(example, "loyalty.band", "PROMOTER"));

    assertThat(reachable.path("verdict").asText()).isEqualTo("reachable");
    JsonNode set = reachable.path("sets").get(0);
    assertThat(set.path("effort").decimalValue()).isEqualByComparingTo("4");
    assertThat(set.path("results").toString()).isEqualTo("{\"loyalty.band\":\"PROMOTER\"}");
    JsonNode change = set.path("changes").get(0);
    assertThat(change.path("fact").asText()).isEqualTo("interactions.nps");
    assertThat(change.path("pointer").asText()).isEqualTo("/interactions/nps");
    assertThat(change.path("from").intValue()).isEqualTo(8);
    assertThat(change.path("to").intValue()).isEqualTo(9);

    assertThat(json(ask(example, "quadrant", "STAR")).path("verdict").asText())
        .isEqualTo("reached");
    JsonNode refused = json(ask(example, "quadrant", "PHASE_OUT"));
    assertThat(refused.path("verdict").asText()).isEqualTo("not-reachable");
    assertThat(refused.path("obstacles")).hasSize(2);
    assertThat(refused.path("because").path("en").asText()).contains("risk points are 2");
  }

  private static JsonNode json(Counterfactual answer) throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
      CounterfactualJson.write(answer, Forms.shipped(), out);
    }
    return new ObjectMapper().readTree(json.toString());
  }
}
