package io.clientele.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.Example;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearMissesTest {

  private final Customer example = example();

  private static Customer example() {
    try {
      return Example.customer(Files.readString(Path.of("examples/method-a.json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<NearMiss> misses(Customer customer) {
    return NearMisses.of(customer, Shipped.ruleset(), Forms.shipped());
  }

  private static Optional<NearMiss> miss(String table, Customer customer) {
    return misses(customer).stream().filter(miss -> miss.table().equals(table)).findFirst();
  }

  @Test
  void a_drop_of_28_percent_is_2_points_short_of_the_row_for_30() {
    Customer dropped =
        example.with(
            Map.of(
                Fact.AMOUNT_PREV_6M, new BigDecimal("500000"),
                Fact.AMOUNT_LAST_6M, new BigDecimal("360000")));

    NearMiss miss = miss("risk-amount-drop", dropped).orElseThrow();

    assertThat(miss.text())
        .isEqualTo(
            new Text(
                "drop in purchases is 28 %; risk.xlsx / Amount drop / row 14 would need 30 % or"
                    + " more: 2 percentage points short",
                "采购额降幅为28 %；risk.xlsx / Amount drop / 第14行要求30 %及以上：还差2个百分点"));
    assertThat(miss.row()).hasToString("risk-amount-drop#3");
    assertThat(miss.cell()).isEqualTo("C14");
    assertThat(miss.condition()).isEqualTo(">= 0.3");
    assertThat(miss.distance()).isEqualByComparingTo("0.02");
    assertThat(miss.relative()).isEqualByComparingTo("0.0667");
    assertThat(miss.sets()).containsEntry("risk.factors.AMOUNT_DROP.points", new BigDecimal(2));
  }

  @Test
  void a_code_is_another_code_and_has_no_distance() {
    NearMiss miss = miss("quadrant", example).orElseThrow();

    assertThat(miss.text().en())
        .endsWith(
            "churn risk is low; tiers.xlsx / Quadrant / row 13 would need medium: another code");
    assertThat(miss.distance()).isNull();
  }

  @Test
  void a_value_on_a_bound_that_is_no_longer_in_the_row_says_so() {
    NearMiss miss = miss("composite-indicators", example).orElseThrow();

    assertThat(miss.text().zh()).isEqualTo("合作年限为3；composite.xlsx / Indicators / 第43行要求低于3：正好在界限上");
    assertThat(miss.distance()).isEqualByComparingTo("0");
  }

  @Test
  void a_signal_that_is_not_there_is_a_near_miss() {
    assertThat(miss("risk-signals", example).orElseThrow().text().en())
        .isEqualTo(
            "slow to respond to quotes is no; risk.xlsx / Signals / row 12 would need yes: another"
                + " code");
  }

  @Test
  void a_table_that_was_not_asked_has_none() {
    assertThat(miss("clv-retention", example)).as("the renewal rate is known").isEmpty();
    assertThat(misses(Customer.unknown("C-1", example.asOf())))
        .extracting(NearMiss::table)
        .containsOnly("risk-signals");
  }

  @Test
  void they_stand_by_relative_distance_with_codes_last() {
    RandomCustomers customers = new RandomCustomers(5, Shipped.tables());
    for (int i = 0; i < 100; i++) {
      List<NearMiss> misses = misses(customers.next());
      List<BigDecimal> relative = misses.stream().map(NearMiss::relative).toList();
      List<BigDecimal> known = relative.stream().filter(Objects::nonNull).toList();
      assertThat(known).isSorted().isEqualTo(relative.subList(0, known.size()));
    }
  }

  @Test
  void each_is_a_row_that_did_not_fire_and_fails_one_condition() {
    RandomCustomers customers = new RandomCustomers(6, Shipped.tables());
    for (int i = 0; i < 100; i++) {
      Seen seen = Seen.in(Shipped.ruleset().decide(customers.next()));
      for (NearMiss miss : misses(seen.customer())) {
        Row row = miss.row();
        assertThat(seen.rows()).doesNotContain(row.toString());
        assertThat(row.tests().stream().filter(test -> !seen.meets(row, test)))
            .singleElement()
            .satisfies(test -> assertThat(test.cell()).isEqualTo(miss.cell()));
      }
    }
  }

  @Test
  void no_table_has_two() {
    assertThat(misses(example)).extracting(NearMiss::table).doesNotHaveDuplicates();
  }

  @Test
  void programs_read_them_as_json() throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
      NearMissJson.write(misses(example), out);
    }
    JsonNode first = new ObjectMapper().readTree(json.toString()).get(1);

    assertThat(first.path("model").asText()).isEqualTo("composite");
    assertThat(first.path("rule").asText()).isEqualTo("composite-level#2");
    assertThat(first.path("source").toString())
        .isEqualTo("{\"file\":\"composite.xlsx\",\"sheet\":\"Level\",\"row\":13,\"cell\":\"C13\"}");
    assertThat(first.path("value").decimalValue()).isEqualByComparingTo("67.7");
    assertThat(first.path("condition").asText()).isEqualTo(">= 70");
    assertThat(first.path("distance").decimalValue()).isEqualByComparingTo("2.3");
    assertThat(first.path("sets").toString()).isEqualTo("{\"composite.level\":\"CORE\"}");
    assertThat(first.path("text").path("zh").asText())
        .isEqualTo("综合得分为67.7；composite.xlsx / Level / 第13行要求70及以上：还差2.3");
  }
}
