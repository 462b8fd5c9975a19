package io.clientele.customer;

import static io.clientele.customer.Readings.notJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'customerId': 'C-1',}               | not-json",
        "{'customerId': 'C-1'                 | not-json",
        "{'customerId': 'C-1                  | not-json",
        "{'customerId' 'C-1'}                 | not-json",
        "{customerId: 'C-1'}                  | not-json",
        "{'profile': {'employees': NaN}}      | not-json",
        "{'profile': {'employees': Infinity}} | not-json",
        "{'profile': {'employees': -Infinity}}| not-json",
        "{'profile': {'employees': 007}}      | not-json",
        "{'profile': {'employees': +7}}       | not-json",
        "{'profile': {'employees': 1.}}       | not-json",
        "{'profile': {'employees': .5}}       | not-json",
        "{'profile': {'name': 'a\tb'}}        | not-json",
        "{'profile': {'name': 'a\\xb'}}       | not-json",
        "{'a\\ud800': 7}                       | not-json",
        "{'customerId': 'C-1'} /* me */       | trailing-text",
        "{'customerId': 'C-1'}}               | trailing-text",
        "{'customerId': 'C-1'} {}             | trailing-text",
        "{'customerId': 'C-1'} x              | trailing-text",
        "// me                                | not-json",
        "nul                                  | not-json",
      })
  void text_that_is_no_json_is_refused(String text, String code) {
    Fault fault = notJson(text);

    assertThat(fault.pointer()).isEmpty();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.message()).startsWith("line 1, column ").hasLineCount(1);
  }

  @Test
  void the_message_shows_where_the_reading_stopped() {
    assertThat(notJson("{\n 'customerId': 'C-1',\n 'profile': {'employees': 07}}").message())
        .isEqualTo(
            "line 3, column 28: this is not JSON near `le\": {\"employees\": 07}}`; correct it there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void empty_text_is_refused(String text) {
    assertThat(notJson(text))
        .isEqualTo(
            new Fault(
                "", "empty", "line 1, column 1: there is no text; send one customer as an object"));
  }

  @Test
  void a_byte_order_mark_is_refused() {
    assertThat(notJson("\uFEFF{'customerId': 'C-1'}").message())
        .isEqualTo("byte 1: the text begins with a byte order mark; send it without");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "C0AF",
        "E08080",
        "EDA080",
        "EDBFBF",
        "F4908080",
        "F8888080",
        "FF",
        "E5AE",
        "F09F98"
      })
  void malformed_utf8_is_refused_at_its_byte(String malformed) {
    byte[] bytes =
        HexFormat.of()
            .parseHex(hex("{\"customerId\":\"") + malformed.toLowerCase(Locale.ROOT) + hex("\"}"));

    assertThat(notJson(bytes))
        .isEqualTo(
            new Fault("", "not-utf-8", "byte 16: this is not valid UTF-8; send the text as UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030"})
  void other_encodings_are_not_guessed(String encoding) throws Exception {
    assertThat(Readings.READER.read("{\"customerId\":\"客户\"}".getBytes(encoding)))
        .isInstanceOf(Reading.NotJson.class);
  }

  @Test
  void text_nested_without_end_is_refused() {
    assertThat(notJson("{'x':" + "[".repeat(500_000)))
        .isEqualTo(
            new Fault(
                "",
                "too-deep",
                "line 1, column 70: objects and lists stand too deep; send flat facts"));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
