package io.clientele.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.book.Mapping.Negative;
import io.clientele.book.Mapping.OrderPart;
import io.clientele.customer.Fact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReaderTest {

  private static Mapping read(String yaml) {
    return MappingReader.read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String yaml) {
    return catchThrowableOfType(UnreadableBook.class, () -> read(yaml)).faults();
  }

  @Test
  void the_example_is_read() throws Exception {
    Mapping mapping = MappingReader.read(Files.readAllBytes(Path.of("examples/book/mapping.yaml")));
    assertThat(mapping.customers()).isNotNull();
    assertThat(mapping.customers().facts()).containsEntry(Fact.NAME, "客户名称");
    assertThat(mapping.customers().key()).isEqualTo("客户编号");
    assertThat(mapping.customers().merged()).containsEntry("K-1009", "K-1001");
    assertThat(mapping.orders().rates())
        .containsEntry("USD", new BigDecimal("7.1"))
        .containsEntry("CNY", BigDecimal.ONE);
    assertThat(mapping.interactions()).isNotNull();
  }

  @Test
  void the_least_is_a_customer_a_day_and_an_amount() {
    Mapping mapping = read("orders: {columns: {customerId: who, orderedOn: when, amount: much}}");
    assertThat(mapping.customers()).isNull();
    assertThat(mapping.orders().columns()).containsEntry(OrderPart.DAY, "when");
    assertThat(mapping.orders().negative()).isEqualTo(Negative.REFUSED);
    assertThat(mapping.orders().currency()).isEqualTo("CNY");
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(
            faults(
                """
                clients: {}
                customers:
                  columns: {profile.nam: Name, profile.name: [a, b]}
                orders:
                  columns: {customerId: who, amount: a, quantity: q, unitPrice: p, size: s}
                  credit: {column: no}
                  negative: maybe
                  currency: USD
                  rates: {EUR: -1}
                """))
        .containsExactlyInAnyOrder(
            "clients: it is none of customers, orders, interactions, owners",
            "customers.columns.profile.nam: no fact is called so; write it with its section, as"
                + " profile.name",
            "customers.columns.profile.name: write one value",
            "customers.columns.customerId: it is missing; name the column of the number",
            "orders.columns.size: it is none of customerId, orderId, orderedOn, amount, quantity,"
                + " unitPrice, cost, currency, owner, region",
            "orders.columns.orderedOn: it is missing",
            "orders.columns: name either amount, or quantity and unitPrice",
            "orders.credit: give a column, and with startsWith what it then begins with",
            "orders.negative: write credit or refused",
            "orders.rates.EUR: it can't be -1; say how many yuan one is worth",
            "orders.rates: USD is missing; say how many yuan one is worth");
  }

  @Test
  void what_is_no_yaml_is_told_by_its_line() {
    assertThat(faults("orders:\n  columns: {a: b"))
        .singleElement()
        .asString()
        .startsWith("mapping, line 2: it is no YAML");
    assertThat(faults("orders: {}\norders: {}"))
        .singleElement()
        .asString()
        .startsWith("mapping, line 2");
    assertThat(faults("just words")).isNotEmpty();
    assertThat(faults("")).isNotEmpty();
  }
}
