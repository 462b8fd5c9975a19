package io.clientele.customer;

import static io.clientele.customer.Readings.READER;
import static io.clientele.customer.Readings.TODAY;
import static io.clientele.customer.Readings.accepted;
import static io.clientele.customer.Readings.sampleCustomers;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerReaderTest {

  @Test
  void every_sample_customer_is_accepted() throws IOException {
    assertThat(sampleCustomers())
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(Readings.read(line)).isInstanceOf(Reading.Accepted.class));
  }

  @Test
  void every_fact_of_a_loyal_customer_arrives() throws IOException {
    Customer customer = accepted(sampleCustomers().get(0));

    assertThat(customer.customerId()).isEqualTo("LOYAL-1");
    assertThat(customer.asOf()).isEqualTo("2024-06-30");
    assertThat(customer.profile())
        .isEqualTo(
            new Profile(
                "华东精密机械有限公司",
                "C35",
                "华东",
                350,
                new BigDecimal("150000000"),
                LocalDate.of(2019, 3, 15),
                "sales-07"));
    assertThat(customer.purchases())
        .isEqualTo(
            new Purchases(
                LocalDate.of(2024, 6, 12),
                12,
                new BigDecimal("850000.5"),
                new BigDecimal("455000.25"),
                new BigDecimal("395000.25"),
                new BigDecimal("70833.38"),
                30,
                new BigDecimal("0.28"),
                new BigDecimal("0.97"),
                new BigDecimal("0.012")));
    assertThat(customer.interactions())
        .isEqualTo(
            new Interactions(LocalDate.of(2024, 6, 10), 8, 9, 1, 1, new BigDecimal("78.5"), 8));
    assertThat(customer.relationship()).isEqualTo(new Relationship(new BigDecimal("0.9")));
    assertThat(customer.potential())
        .isEqualTo(
            new Potential(
                new BigDecimal("0.09"),
                new BigDecimal("-0.12"),
                "HIGH",
                new BigDecimal("600000"),
                true,
                true,
                false));
    assertThat(customer.standing()).isEqualTo(new Standing("REGIONAL_LEADER", false));
    assertThat(customer.signals()).isEqualTo(new Signals(false, true, false));
  }

  @Test
  void sections_left_out_are_empty_and_as_of_is_today_where_the_service_stands() {
    assertThat(accepted("{'customerId': 'C-1'}")).isEqualTo(Customer.unknown("C-1", TODAY));
  }

  @Test
  void null_says_the_same_as_nothing() {
    assertThat(
            accepted(
                "{'customerId': 'C-1', 'asOf': null, 'profile': null, 'signals': {'projectStalled':"
                    + " null}, 'purchases': {'orders12m': null}}"))
        .isEqualTo(Customer.unknown("C-1", TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"140000", "140000.0", "140000.000", "1.4e5", "14E+4", "1400000e-1"})
  void a_number_is_the_same_however_it_is_written(String amount) {
    Customer customer =
        accepted("{'customerId': 'C-1', 'purchases': {'amount12m': " + amount + "}}");

    assertThat(customer.purchases().amount12m()).isEqualTo(new BigDecimal("140000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "12.0", "1.2e1", "1200E-2"})
  void a_count_is_whole_by_its_value(String orders) {
    Customer customer =
        accepted("{'customerId': 'C-1', 'purchases': {'orders12m': " + orders + "}}");

    assertThat(customer.purchases().orders12m()).isEqualTo(12);
  }

  @Test
  void a_number_is_read_exactly() {
    Customer customer =
        accepted("{'customerId': 'C-1', 'purchases': {'amount12m': 999999999999999.99}}");

    assertThat(customer.purchases().amount12m()).isEqualTo(new BigDecimal("999999999999999.99"));
  }

  @Test
  void a_customer_is_read_from_the_middle_of_a_buffer() {
    byte[] batch = "#{\"customerId\":\"C-1\"}#".getBytes(StandardCharsets.UTF_8);

    assertThat(READER.read(batch, 1, batch.length - 2))
        .isEqualTo(new Reading.Accepted(Customer.unknown("C-1", TODAY)));
  }

  @Test
  void an_escaped_name_is_the_same_name() {
    assertThat(accepted("{'\\u0063ustomerId': '\\u5ba2\\u6237\\ud83d\\ude00'}").customerId())
        .isEqualTo("客户😀");
  }
}
