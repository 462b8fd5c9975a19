package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes silently wrong in a plain rule table is told of here, at its cell. */
class SilentTrapsTest {

  static Stream<Arguments> traps() {
    return Stream.of(
        trap(
            "a blank row before the last",
            recency().with().with(200, "", 1, "LOW"),
            "blank-row C15"),
        trap("a note right below", recency().withCell("C15", "a note"), "not-a-number C15"),
        trap("a note further below", recency().withCell("C17", "a note"), "stray-cell C17"),
        trap("a note left of the table", recency().withCell("A12", "a note"), "stray-cell A12"),
        trap("a note right of the table", recency().withCell("H12", "a note"), "stray-cell H12"),
        trap("a cleared end", recency().withCell("D12", ""), "overlap C13"),
        trap("a cleared start", recency().withCell("C14", ""), "no-condition C14"),
        trap("cleared codes", criteria().withCell("F12", ""), "no-condition D12"),
        trap("a cleared outcome", recency().withCell("F13", ""), "blank-outcome F13"),
        trap("cells merged down", merged("F12:F13"), "merged-cells F12"),
        trap("a hidden row", hidden(12), "hidden-row B13"),
        trap("an added sheet", added("Notes"), "unknown-sheet"),
        trap("thousands", recency().withFormat("D13", "#,##0"), "number-format D13"),
        trap("a currency", recency().withFormat("D13", "¥#,##0"), "number-format D13"),
        trap("a percent", recency().withFormat("D13", "0%"), "number-format D13"),
        trap("2,000", recency().withCell("D13", "2,000"), "thousands-separator D13"),
        trap("0017", recency().withFormat("E13", "0000"), "number-format E13"),
        trap("0017 as text", recency().withCell("E13", "0003"), "number-as-text E13"),
        trap("full-width digits", recency().withCell("D13", "９０"), "full-width-digits D13"),
        trap("a full-width sign", recency().withCell("D13", "＞90"), "not-a-number D13"),
        trap("a no-break space", recency().withCell("F13", "MEDIUM\u00a0"), "stray-space F13"),
        trap("a full-width space", recency().withCell("F13", "MEDIUM\u3000"), "stray-space F13"),
        trap("curly quotes", recency().withCell("F13", "“MEDIUM”"), "curly-quote F13"),
        trap("a typo", recency().withCell("F13", "MEDUIM"), "unknown-code F13"),
        trap("a field's name", recency().withCell("D13", "orders"), "not-a-number D13"),
        trap("a backslash", actions().withCell("L12", "a\\b"), "quote-or-backslash L12"),
        trap("TRUE as a text", actions().withCell("L12", true), "not-text L12"),
        trap("a table within", actions().withCell("L12", "RuleTable x"), "keyword L12"),
        trap("a row twice", recency().with(31, 90, 3, "MEDIUM"), "duplicate-row C15"),
        trap("from past to", recency().withCell("C13", 95), "inverted-bounds C13"),
        trap(
            "a volatile formula",
            recency().withFormula("D13", "TODAY()", 90),
            "unsafe-formula D13"),
        trap("a link", recency().withFormula("D13", "[1]A!A1", 90), "unsafe-formula D13"),
        trap("a plain formula", recency().withFormula("D13", "9*10", 90), "formula D13"),
        trap("a date", recency().withFormat("D13", "yyyy-mm-dd"), "date-cell D13"),
        trap("TRUE in a list", criteria().withCell("F12", "TRUE"), "unreachable-row F12"),
        trap("an indicator cleared", criteria().withCell("C12", ""), "unreachable-row C12"),
        trap("an unknown industry letter", industry("Z9"), "bad-industry F12"));
  }

  private static Arguments trap(String mistake, ASheet sheet, String finding) {
    return arguments(mistake, sheet, finding);
  }

  private static ASheet recency() {
    return ASheet.ofRecency();
  }

  private static ASheet actions() {
    return ASheet.ofActions();
  }

  private static ASheet criteria() {
    return ASheet.of("icp-criteria").with("recentNeed", "", "", "true", 20);
  }

  private static ASheet industry(String code) {
    return ASheet.of("icp-criteria").with("industry", "", "", code, 20);
  }

  private static ASheet merged(String range) {
    return recency().changed(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
  }

  private static ASheet hidden(int index) {
    return recency().changed(sheet -> sheet.getRow(index).setZeroHeight(true));
  }

  private static ASheet added(String name) {
    return recency().changed(sheet -> sheet.getWorkbook().createSheet(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("traps")
  void each_is_told_of_at_its_cell(String mistake, ASheet sheet, String finding) {
    assertThat(sheet.findings()).as(mistake).contains(finding);
  }
}
