package io.clientele.customer;

import static io.clientele.customer.Readings.faultOf;
import static io.clientele.customer.Readings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeFaultsTest {

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{'customerId': 'C-1'}]", "'C-1'", "7", "true", "null"})
  void anything_but_an_object_is_refused_at_the_top(String json) {
    assertThat(refused(json).faults())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("", "wrong-type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"purchases\": {\"order12m\": 1} | /purchases/order12m | unknown-fact    | purchases: `order12m` is no fact; did you mean `orders12m`?",
        "\"orders12m\": 1                 | /orders12m          | unknown-fact    | customer: `orders12m` is no fact; did you mean `purchases.orders12m`?",
        "\"asof\": \"2024-01-01\"         | /asof               | unknown-fact    | customer: `asof` is no fact; did you mean `asOf`?",
        "\"shoeSize\": 42                 | /shoeSize           | unknown-fact    | customer: `shoeSize` is no fact; take it out",
        "\"purchase\": {\"orders12m\": 1} | /purchase           | unknown-section | customer: `purchase` is no section; did you mean `purchases`?",
        "\"a/b~c\": 1                     | /a~1b~0c            | unknown-fact    | customer: `a/b~c` is no fact; take it out",
        "\"\": 1                          | /                   | unknown-fact    | customer: `` is no fact; take it out",
        "\"profile\": {\"a`\\u000a\": 1}  | /profile/a`\\n      | unknown-fact    | profile: `a\\u0060\\u000a` is no fact; take it out",
        "\"profile\": []                  | /profile            | wrong-type      | profile: a list is of the wrong type; write an object of facts",
      })
  void what_is_not_known_is_named_with_what_was_meant(
      String facts, String pointer, String code, String message) {
    assertThat(faultOf(facts)).isEqualTo(new Fault(pointer.replace("\\n", "\n"), code, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"asOf\": \"2024-06-30\"                                | /asOf",
        "\"profile\": {\"name\": \"a\", \"name\": \"a\"}         | /profile/name",
        "\"profile\": {\"name\": null, \"n\\u0061me\": \"a\"}    | /profile/name",
        "\"profile\": {\"name\": \"a\"}, \"profile\": {\"x\": 1} | /profile",
        "\"profile\": null, \"profile\": null                    | /profile",
      })
  void a_key_twice_is_refused_at_any_level(String facts, String pointer) {
    assertThat(faultOf(facts))
        .returns(pointer, Fault::pointer)
        .returns("duplicate-key", Fault::code);
  }

  @Test
  void an_unknown_key_twice_is_both() {
    assertThat(refused("{'customerId': 'C-1', 'x': 1, 'x': 2}").faults())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/x", "unknown-fact"), tuple("/x", "duplicate-key"));
  }

  @Test
  void every_fault_is_told_at_once_with_the_customer_it_belongs_to() {
    Reading.Refused refused =
        refused(
            """
            {'customerId': 'C-7', 'asOf': '2024-06-30',
             'profile': {'nmae': 'a', 'employees': -1, 'firstDealOn': '2024-07-01'},
             'purchases': {'orders12m': 'many', 'profitMargin': 11, 'orders12m': 3},
             'extra': [{'deep': [1, 2]}], 'signals': 7}
            """);

    assertThat(refused.customerId()).contains("C-7");
    assertThat(refused.faults())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(
            tuple("/profile/nmae", "unknown-fact"),
            tuple("/profile/employees", "out-of-range"),
            tuple("/purchases/orders12m", "wrong-type"),
            tuple("/purchases/profitMargin", "out-of-range"),
            tuple("/purchases/orders12m", "duplicate-key"),
            tuple("/extra", "unknown-fact"),
            tuple("/signals", "wrong-type"),
            tuple("/profile/firstDealOn", "after-as-of"));
  }

  @Test
  void a_flood_of_faults_is_counted_and_not_listed() {
    String strangers =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "'x" + i + "': 0")
            .collect(Collectors.joining(","));

    assertThat(refused("{'customerId': 'C-1', " + strangers + "}").faults())
        .hasSizeLessThan(1000)
        .last()
        .returns("too-many-faults", Fault::code)
        .returns("customer: 19500 more faults are not listed; correct these first", Fault::message);
  }
}
