package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a cell gives its finding, at its cell. */
class CellFindingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "30 | number-as-text | is read as 30",
        "^ 30 ^ | number-as-text | is read as 30",
        "030.50 | not-whole | `30.5`",
        "３０ | full-width-digits | write `30`",
        "1，000 | full-width-digits | write `1000`",
        "^30\u00a0^ | full-width-digits | write `30`",
        "2,000 | thousands-separator | write `2000`",
        "3,5 | thousands-separator | write `3.5`",
        "30% | not-a-number | plain number",
        "1e3 | not-a-number | plain number",
        "orders12m | not-a-number | plain number",
        "^ ^ | not-a-number | plain number",
        "-1 | out-of-range | 0 to 2147483647",
        "99999999999 | out-of-range | 0 to 2147483647",
      })
  void in_a_number_column(String text, String code, String said) {
    Reading reading = ASheet.ofRecency().withCell("D12", text).read();

    assertThat(ASheet.listed(reading)).contains(code + " D12");
    assertThat(said(reading)).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "HIHG | unknown-code | did you mean `HIGH`",
        "high | unknown-code | did you mean `HIGH`",
        "ＨＩＧＨ | unknown-code | did you mean `HIGH`",
        "HI\u200bGH | unknown-code | did you mean `HIGH`",
        "quite something else | unknown-code | use one of HIGH, LOW, MEDIUM",
        "^HIGH ^ | stray-space | write `HIGH`",
        "^HIGH\u00a0^ | stray-space | write `HIGH`",
        "^\u3000HIGH^ | stray-space | write `HIGH`",
        "^   ^ | stray-space | clear the cell",
        "“HIGH” | curly-quote | write `HIGH`",
        "'HIGH' | curly-quote | write `HIGH`",
        "RuleTable x | keyword | another word",
        "ruleset | keyword | another word",
        "=HIGH | formula-as-text | the value itself",
      })
  void in_a_code_column(String text, String code, String said) {
    Reading reading = ASheet.ofRecency().withCell("F12", text).read();

    assertThat(ASheet.listed(reading)).containsExactly(code + " F12");
    assertThat(said(reading)).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "+3651d, bad-due",
    "3d, bad-due",
    "+03d, bad-due",
    "monthly:29, bad-due",
    "monthly:0, bad-due",
    "Quarter-End, bad-due",
    "+1d; exit(), bad-due"
  })
  void in_a_due_column(String text, String code) {
    assertThat(ASheet.ofActions().withCell("P12", text).findings()).containsExactly(code + " P12");
  }

  @ParameterizedTest
  @CsvSource({"+0d", "+3650d", "monthly:1", "monthly:28", "quarter-end"})
  void due_dates_that_are_right(String text) {
    assertThat(ASheet.ofActions().withCell("P12", text).findings()).isEmpty();
  }

  @Test
  void in_an_open_list() {
    ASheet sheet =
        ASheet.ofActions()
            .with(ASheet.action(11, "STAR", "DEEP_VISITS"))
            .with(ASheet.action(12, "STAR", "Call them"))
            .with(ASheet.action(13, "STAR", "SEND_A_GIFT"));

    assertThat(sheet.findings()).containsExactly("similar-code K13", "bad-code K14");
  }

  @Test
  void in_a_list() {
    ASheet sheet =
        ASheet.of("icp-criteria")
            .with("industry", "", "", "C13;C1x", 20)
            .with("industry", "", "", "C13；C14", 20)
            .with("region", "", "", "华东;;华南", 10)
            .with("region", "", "", "华东; 华南", 10)
            .with("region", "", "", "ＡＢ", 10);

    assertThat(sheet.findings())
        .containsExactly(
            "bad-industry F12", "bad-list F13", "bad-list F14", "stray-space F15", "bad-code F16");
  }

  @Test
  void in_a_text_column() {
    ASheet sheet =
        ASheet.ofActions()
            .withCell("L12", "Call them  ")
            .withCell("M12", 12)
            .with(ASheet.action(11, "STAR", "SEND_A_GIFT"))
            .withCell("L13", "He said \"yes\"")
            .withCell("M13", "二\n行");

    assertThat(sheet.findings())
        .containsExactly(
            "trailing-space L12",
            "not-text M12",
            "quote-or-backslash L13",
            "quote-or-backslash M13");
  }

  @Test
  void a_missing_outcome() {
    assertThat(ASheet.ofRecency().withCell("E13", "").findings())
        .containsExactly("blank-outcome E13");
  }

  @Test
  void too_many_decimals() {
    assertThat(ASheet.of("rfm-monetary").with(0.125, "", 5, "HIGH").findings())
        .containsExactly("too-many-decimals C12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "0% | number-format",
        "#,##0 | number-format",
        "¥#,##0 | number-format",
        "0000 | number-format",
        "0\"); exit(); //\" | number-format",
        "yyyy-mm-dd | date-cell",
        "m月d日 | date-cell",
        "[$-804]yyyy年 | date-cell",
      })
  void formats_that_mislead(String format, String code) {
    assertThat(ASheet.ofRecency().withFormat("D12", format).findings())
        .containsExactly(code + " D12");
  }

  @ParameterizedTest
  @CsvSource({"General", "0", "0.00", "@", "#0", "0.0;-0.0"})
  void formats_that_do_not(String format) {
    assertThat(ASheet.ofRecency().withFormat("D12", format).findings()).isEmpty();
  }

  @Test
  void a_format_that_rounds() {
    Reading reading =
        ASheet.of("risk-amount-drop")
            .with("", 0.15, 0)
            .with(0.15, "", 1)
            .withFormat("D12", "0.0")
            .read();

    assertThat(ASheet.listed(reading)).containsExactly("number-format D12");
    assertThat(said(reading)).contains("the value read: 0.15");
  }

  @Test
  void formulas() {
    assertThat(ASheet.ofRecency().withFormula("D12", "15*2", 30).findings())
        .containsExactly("formula D12");
    assertThat(ASheet.ofRecency().withFormula("D12", "TODAY()-46000", 30).findings())
        .containsExactly("unsafe-formula D12");
    assertThat(ASheet.ofRecency().withFormula("D12", "IF(RAND()>2,1,30)", 30).findings())
        .containsExactly("unsafe-formula D12");
    assertThat(
            ASheet.ofRecency()
                .changed(
                    sheet -> sheet.setArrayFormula("15*{2}", CellRangeAddress.valueOf("D12:D12")))
                .findings())
        .containsExactly("unsafe-formula D12");
    assertThat(
            ASheet.ofRecency()
                .withFormula("D12", "1/0", 0)
                .changed(sheet -> sheet.getRow(11).getCell(3).setCellErrorValue((byte) 7))
                .findings())
        .containsExactly("error-value D12");
  }

  private static String said(Reading reading) {
    return reading.findings().stream()
        .map(finding -> finding.message().en() + "; " + finding.hint().en())
        .toList()
        .toString();
  }
}
