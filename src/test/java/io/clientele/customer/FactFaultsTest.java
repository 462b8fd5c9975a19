package io.clientele.customer;

import static io.clientele.customer.Readings.faultOf;
import static io.clientele.customer.Readings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "purchases    | orders12m          | -1              | out-of-range",
        "purchases    | orders12m          | 2147483648      | out-of-range",
        "purchases    | orders12m          | 1.5             | not-whole",
        "purchases    | usualIntervalDays  | 0               | out-of-range",
        "purchases    | amount12m          | -0.01           | out-of-range",
        "purchases    | amount12m          | 1.005           | too-many-decimals",
        "purchases    | amount12m          | 1000000000000001| out-of-range",
        "purchases    | amount12m          | 1e400000000     | too-many-digits",
        "purchases    | amount12m          | 1e-999999999999 | too-many-digits",
        "purchases    | amount12m          | 0e400000000     | too-many-digits",
        "purchases    | collectionRate     | 1.01            | out-of-range",
        "purchases    | salesShare         | -0.1            | out-of-range",
        "purchases    | salesShare         | 0.12345678901   | too-many-decimals",
        "purchases    | profitMargin       | -10.1           | out-of-range",
        "relationship | renewalRate        | 90              | out-of-range",
        "potential    | industryGrowth     | 11              | out-of-range",
        "potential    | budgetGrowth       | -11             | out-of-range",
        "potential    | newProductFit      | 'SOME'          | unknown-code",
        "standing     | industryStanding   | 'benchmark'     | unknown-code",
        "interactions | satisfaction       | 100.1           | out-of-range",
        "interactions | nps                | 11              | out-of-range",
        "interactions | nps                | 9.5             | not-whole",
        "interactions | lastInteractionOn  | '2024-07-01'    | after-as-of",
        "profile      | firstDealOn        | '2023-02-29'    | not-a-date",
        "profile      | firstDealOn        | '2023-2-28'     | not-a-date",
        "profile      | firstDealOn        | '2023-13-01'    | not-a-date",
        "profile      | firstDealOn        | '20230228'      | not-a-date",
        "profile      | firstDealOn        | '+2023-02-2'    | not-a-date",
        "profile      | firstDealOn        | '2023-02-28T00:00' | not-a-date",
        "profile      | firstDealOn        | '２０２３-02-28' | not-a-date",
        "profile      | firstDealOn        | '1899-12-31'    | out-of-range",
        "profile      | industry           | 'U35'           | unknown-code",
        "profile      | industry           | 'C35621'        | unknown-code",
        "profile      | industry           | ''              | unknown-code",
        "profile      | name               | ''              | blank-text",
        "profile      | name               | ' \u3000\u00a0' | blank-text",
        "profile      | name               | 'a\\u0000b'     | control-character",
        "profile      | name               | 'a\\nb'         | control-character",
        "profile      | name               | 'a\u0085b'      | control-character",
        "profile      | name               | 'a\\ud800b'     | invalid-unicode",
        "profile      | name               | '\\ude00\\ud83d'| invalid-unicode",
        "profile      | name               | 7               | wrong-type",
        "profile      | employees          | '7'             | wrong-type",
        "profile      | employees          | true            | wrong-type",
        "profile      | employees          | [7]             | wrong-type",
        "profile      | employees          | {'of': 7}       | wrong-type",
        "profile      | firstDealOn        | 20230228        | wrong-type",
        "potential    | hasBudget          | 'true'          | wrong-type",
        "potential    | hasBudget          | 1               | wrong-type",
        "signals      | projectStalled     | 0               | wrong-type",
      })
  void a_faulty_fact_is_refused_at_its_place(
      String section, String fact, String value, String code) {
    Fault fault = faultOf("'%s': {'%s': %s}".formatted(section, fact, value));

    assertThat(fault.pointer()).isEqualTo("/" + section + "/" + fact);
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.message()).startsWith(section + "." + fact + ": ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'purchases': {'orders12m': -1}            | purchases.orders12m: `-1` is out of range; write a whole number from 0 to 2147483647",
        "'purchases': {'amount12m': 1.005}         | purchases.amount12m: `1.005` is too fine; write at most 2 decimals",
        "'purchases': {'lastPurchaseOn': '2024-07-02'} | purchases.lastPurchaseOn: `2024-07-02` is after `asOf`, which is `2024-06-30`; correct one of them",
        "'profile': {'employees': '7'}             | profile.employees: the text `7` is of the wrong type; write a whole number from 0 to 2147483647",
        "'profile': {'industry': 'c35'}            | profile.industry: `c35` is not an industry code; did you mean `C35`?",
        "'profile': {'industry': '35'}             | profile.industry: `35` is not an industry code; write a letter A to T and up to four digits, such as `C35`",
        "'potential': {'newProductFit': 'Hihg'}    | potential.newProductFit: `Hihg` is not a code; use one of `HIGH`, `MEDIUM`, `LOW`",
        "'potential': {'newProductFit': 'Medum'}   | potential.newProductFit: `Medum` is not a code; did you mean `MEDIUM`?",
        "'potential': {'hasBudget': 'yes'}         | potential.hasBudget: the text `yes` is of the wrong type; write true or false",
      })
  void a_message_quotes_what_came_and_says_what_to_do(String facts, String message) {
    assertThat(faultOf(facts).message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null|missing-fact", "7|wrong-type", "\"\"|blank-text", "[]|wrong-type"})
  void a_customer_without_a_number_is_refused(String number, String code) {
    Reading.Refused refused = refused("{'customerId': " + number + "}");

    assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/customerId");
    assertThat(refused.faults()).extracting(Fault::code).containsExactly(code);
    assertThat(refused.customerId()).isEmpty();
  }

  @Test
  void a_customer_number_left_out_is_missed() {
    assertThat(refused("{}").faults())
        .containsExactly(
            new Fault(
                "/customerId",
                "missing-fact",
                "customerId: the customer has no number; give text of 1 to 64 characters"));
  }

  @Test
  void length_counts_characters_and_not_their_halves() {
    assertThat(Readings.accepted("{'customerId': '" + "😀".repeat(64) + "'}").customerId())
        .hasSize(128);
    assertThat(refused("{'customerId': '" + "a".repeat(65) + "'}").faults())
        .extracting(Fault::code)
        .containsExactly("too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2201-01-01"})
  void as_of_lies_between_1900_and_2200(String day) {
    assertThat(refused("{'customerId': 'C-1', 'asOf': '" + day + "'}").faults())
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/asOf", "out-of-range"));
  }

  @Test
  void dates_are_not_held_to_an_as_of_that_is_itself_faulty() {
    assertThat(
            refused(
                    "{'customerId': 'C-1', 'asOf': 'soon', 'profile': {'firstDealOn':"
                        + " '2099-01-01'}}")
                .faults())
        .extracting(Fault::pointer)
        .containsExactly("/asOf");
  }

  @Test
  void dates_are_held_to_an_as_of_that_comes_after_them() {
    assertThat(
            refused(
                    "{'profile': {'firstDealOn': '2024-01-02'}, 'asOf': '2024-01-01',"
                        + " 'customerId': 'C-1'}")
                .faults())
        .extracting(Fault::code)
        .containsExactly("after-as-of");
  }

  @Test
  void a_very_long_number_is_refused_without_computing_it() {
    Fault fault = faultOf("'purchases': {'amount12m': " + "9".repeat(900_000) + "}");

    assertThat(fault.code()).isEqualTo("too-many-digits");
    assertThat(fault.message()).hasSizeLessThan(200);
  }
}
