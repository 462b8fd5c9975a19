package io.clientele.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sentence is the same whether it is written for a person or into JSON. */
class StyleTest {

  private static final long SEED = 20_260_630;
  private static final List<String> EDGES =
      List.of(
          "0",
          "0.00",
          "-0.0",
          "1E+3",
          "1E+20",
          "-1E-3",
          "0.1",
          "-0.05",
          "99999",
          "-99999",
          "100000",
          "-100000",
          "12345.60",
          "123456.70",
          "999.995",
          "1000",
          "-1000.5",
          "9223372036854775807",
          "-9223372036854775808",
          "92233720368547758080.1",
          "0.000000000001",
          "0.0000000000000012");

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource(names = "JSON", mode = EnumSource.Mode.EXCLUDE)
  void a_number_is_written_as_it_is_shown(Style style) throws IOException {
    for (String edge : EDGES) {
      assertThat(written(style, new BigDecimal(edge))).isEqualTo(style.show(new BigDecimal(edge)));
    }
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number = number();
      assertThat(written(style, number)).as("%s", number).isEqualTo(style.show(number));
    }
  }

  @Test
  void a_number_in_json_has_no_exponent_and_no_trailing_zeros() throws IOException {
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number = number();
      String json = written(Style.JSON, number);
      assertThat(json).isEqualTo(Numbers.plain(number)).doesNotContain("E");
      assertThat(new BigDecimal(json)).isEqualByComparingTo(number);
    }
  }

  @Test
  void whole_numbers_are_written_with_all_their_digits() throws IOException {
    for (int number :
        new int[] {0, -1, 7, 10, -10, 123_456, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThat(written(Style.PLAIN, number)).isEqualTo(String.valueOf(number));
      assertThat(written(Style.JSON, number)).isEqualTo(String.valueOf(number));
    }
  }

  @Test
  void texts_dates_and_unknown_values_are_escaped_and_quoted() throws IOException {
    assertThat(written(Style.JSON, "a\"b\\c\n华东")).isEqualTo("\"a\\\"b\\\\c\\n华东\"");
    assertThat(written(Style.PLAIN, "a\"b")).isEqualTo("a\\\"b");
    assertThat(written(Style.JSON, LocalDate.of(2024, 6, 30))).isEqualTo("\"2024-06-30\"");
    assertThat(written(Style.JSON, null)).isEqualTo("null");
    assertThat(written(Style.PLAIN, null)).isEqualTo("–");
    assertThat(written(Style.JSON, true)).isEqualTo("true");
    assertThat(written(Style.JSON, Parts.of())).isEqualTo("{}");
    assertThat(written(Style.JSON, Parts.of("a", 1, "b", new BigDecimal("2.50"))))
        .isEqualTo("{\"a\":1,\"b\":2.5}");
  }

  private BigDecimal number() {
    return new BigDecimal(
        new BigInteger(1 + random.nextInt(70), random).multiply(BigInteger.valueOf(sign())),
        random.nextInt(16) - 3);
  }

  private int sign() {
    return random.nextBoolean() ? 1 : -1;
  }

  private static String written(Wording wording, Object value) throws IOException {
    JsonBuffer buffer = new JsonBuffer();
    wording.write(value, buffer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    buffer.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
