package io.clientele.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12             | 12
          ' 1,234.50 '   | 1234.50
          １，２３４．５  | 1234.5
          ￥8,000        | 8000
          ¥-5            | -5
          -¥5            | -5
          $12.5          | 12.5
          3.6万          | 36000
          6,400万元      | 64000000
          1.2亿          | 120000000
          120元          | 120
          28%            | 0.28
          ２８％          | 0.28
          (1,200.00)     | -1200
          （1,200）       | -1200
          300-           | -300
          －7            | -7
          1.5E3          | 1500
          .5             | 0.5
          5.             | 5
          """)
  void numbers_are_read_as_people_type_them(String cell, BigDecimal number) {
    assertThat(Plain.number(cell))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "待定",
        "12a",
        "1.234,50",
        "1,23",
        "1,2345",
        "--5",
        "-5-",
        "(-5)",
        "5%%",
        "1E999",
        "万"
      })
  void what_is_no_number_is_not_guessed_at(String cell) {
    assertThat(Plain.number(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-30, 2024-06-30",
    "2024/6/3, 2024-06-03",
    "2024.6.30, 2024-06-30",
    "2024年6月3日, 2024-06-03",
    "20240630, 2024-06-30",
    "２０２４－０６－３０, 2024-06-30",
    "2024-06-30 08:26:00, 2024-06-30",
    "2024-06-30T08:26:00Z, 2024-06-30"
  })
  void days_are_read_as_people_type_them(String cell, LocalDate day) {
    assertThat(Plain.day(cell)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30/06/2024", "06-30-2024", "2024-13-01", "2023-02-29", "45000", "昨天"})
  void what_is_no_day_is_not_guessed_at(String cell) {
    assertThat(Plain.day(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"是, true", "Yes, true", "0, false", "无, false"})
  void flags_are_read_in_words_of_either_language(String cell, boolean flag) {
    assertThat(Plain.flag(cell)).contains(flag);
  }

  @ParameterizedTest
  @CsvSource({
    "宏达机械股份有限公司, 宏达机械",
    "华锐重工（集团）有限公司, 华锐重工",
    "'Blue River Trading Co., Ltd.', BLUE RIVER TRADING",
    "ＡＢＣ　Ｌｔｄ, abc ltd",
    "北辰 电气, 北辰电气"
  })
  void names_that_differ_in_form_alone_are_alike(String one, String other) {
    assertThat(CompanyName.key(one)).isEqualTo(CompanyName.key(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"宏达机械, 宏大机械", "Blue River Trading, Blue River Mining"})
  void names_of_others_are_not_alike(String one, String other) {
    assertThat(CompanyName.key(one)).isNotEqualTo(CompanyName.key(other));
  }
}
