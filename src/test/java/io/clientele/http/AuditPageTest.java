package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The auditor's way through the page, in a real browser, against the program as it really runs. */
class AuditPageTest {

  /**
   * Bought for 28 % less, which is row 13 of the sheet as it ships and row 14 once that begins at
   * 25 %; with what the interactions give, the point more makes the risk medium.
   */
  private static final String MOVED = "C-28";

  private static final String STEADY = "C-29";
  private static final String ROW_14 =
      "a.source[href='#/tables/risk.xlsx/Amount%20drop/14?release=2']";

  @TempDir static Path folder;
  private static RunningProgram service;
  private static Browser browser;

  @BeforeAll
  static void decideUnderTwoReleases() throws IOException, InterruptedException {
    service = new RunningProgram(Files.createDirectory(folder.resolve("data")));
    service.decide(customer(MOVED, 284_400));
    service.decide(customer(STEADY, 455_000));
    service.publish(beginningAtAQuarter(), "warn of a drop from 25 % on");
    service.decide(customer(MOVED, 284_400));
    service.decide(customer(STEADY, 455_000));
    browser = new Browser(folder);
  }

  @AfterAll
  static void close() throws InterruptedException {
    service.close();
    browser.close();
  }

  private static String customer(String id, int amountLast6m) throws IOException {
    return Files.readString(Path.of("examples/method-a.json"), StandardCharsets.UTF_8)
        .replace("C-0001", id)
        .replace("\"amountLast6m\": 455000", "\"amountLast6m\": " + amountLast6m)
        .replace("\"negativeFeedback6m\": 1", "\"negativeFeedback6m\": 0");
  }

  private static NamedBytes beginningAtAQuarter() {
    NamedBytes ended = Edited.cell("risk.xlsx", "Amount drop", "D13", 0.25);
    return Edited.cell(ended, "Amount drop", "C14", 0.25);
  }

  private static void show(String language, String route) {
    browser.load(service.url("/?lang=" + language + route).toString());
    browser.await("#view:not([aria-busy]) h1");
  }

  @ParameterizedTest
  @CsvSource({"en, 1280, 900, Churn risk low → medium, rules", "zh, 390, 844, 流失风险 低 → 中, 规则变化"})
  void an_auditor_finds_a_decision_and_why_it_moved(
      String language, int width, int height, String moved, String cause) throws IOException {
    browser.size(width, height);
    searchForTheRiskAndTheRow(language);
    openIt(language);
    decideItAgain(language);
    askWhatWouldMoveIt(language);
    followTheRowIntoItsRelease(language);
    seeTheHistory(language, moved, cause);
    verifyTheLog(language);
    saveWhatWasFound(language);
  }

  private static void searchForTheRiskAndTheRow(String language) {
    show(language, "#/decisions");
    browser.await("tr[data-decision]");
    assertThat(browser.all("tr[data-decision]")).hasSize(4);
    browser.assertWellMade(language);
    browser.select(".filter-pair select[name=result]", "risk.level");
    browser.select(".filter-pair select[data-code]", "MEDIUM");
    browser.select("#filter-table", "risk-amount-drop");
    browser.type("#filter-row", "14");
    browser.click("#search");
    browser.awaitText("#found", "1");
    browser.await("#view:not([aria-busy]) tbody tr[data-decision]:only-child");
    assertThat(browser.find("tr[data-decision]").getText()).contains(MOVED);
    assertThat((String) browser.run("return location.hash"))
        .contains("risk.level=MEDIUM", "rule=risk-amount-drop%233");
    browser.assertWellMade(language);
  }

  private static void openIt(String language) {
    browser.click("tr[data-decision] a");
    browser.awaitText("#summary", MOVED);
    browser.await("#part-decision-why .chain li");
    browser.await("#part-near > details > div:not([aria-busy])");
    assertThat(browser.all("#part-near .problem, #part-decision-why .problem")).isEmpty();
    boolean phone = language.equals("zh");
    assertThat(browser.all("#part-decision-why > details[open]")).hasSize(phone ? 0 : 1);
    browser.unfold("#part-decision-why");
    assertThat(browser.find("#part-decision-why").getText())
        .contains("28 %", phone ? "数据截止日 − 最近采购日期" : "asOf − lastPurchaseOn");
    assertThat(browser.all(ROW_14)).isNotEmpty();
    browser.assertWellMade(language);
  }

  private static void decideItAgain(String language) {
    browser.click("#replay");
    browser.await("#replay-verdict .verdict.good");
    browser.await("#replay-release option[value='1']");
    browser.select("#replay-release", "1");
    browser.click("#replay");
    browser.await("#replay-verdict .verdict.warning");
    assertThat(browser.find("#replay-verdict").getText()).contains("risk.level", "LOW", "MEDIUM");
    browser.assertWellMade(language);
  }

  private static void askWhatWouldMoveIt(String language) {
    browser.select("#goal-field", "risk.level");
    browser.select("#goal-code", "LOW");
    browser.click("#goal-do");
    browser.await("#ways .way, #ways .verdict.warning");
    assertThat(browser.find("#ways .changes .group").getText())
        .isEqualTo(language.equals("zh") ? "需要改变" : "To be changed");
    browser.assertWellMade(language);
  }

  private static void followTheRowIntoItsRelease(String language) {
    browser.click(ROW_14);
    browser.await("tr.here[data-row='14']");
    assertThat(browser.find("tr.here").getText()).contains("0.25");
    browser.assertWellMade(language);
  }

  private static void seeTheHistory(String language, String moved, String cause) {
    show(language, "#/customers/" + MOVED);
    browser.await(".history-chart .released");
    assertThat(browser.all(".history-chart .moved circle")).hasSize(1);
    assertThat(browser.all(".history-table tr[data-decision]")).hasSize(2);
    assertThat(browser.find(".history-table .what").getText()).contains(moved);
    assertThat(browser.find(".history-table .why .badge").getText()).isEqualTo(cause);
    browser.assertWellMade(language);
  }

  private static void verifyTheLog(String language) {
    show(language, "#/log");
    browser.await("#takes-writes.good");
    assertThat(browser.find("[data-figure=entries] dd").getText()).isEqualTo("4");
    browser.click("#verify");
    browser.await("#verdict .verdict.good");
    browser.assertWellMade(language);
  }

  private static void saveWhatWasFound(String language) throws IOException {
    Path saved = folder.resolve("downloads").resolve("decisions.ndjson");
    Files.deleteIfExists(saved);
    show(language, "#/decisions?customer=" + STEADY);
    browser.await("tr[data-decision]");
    browser.click(".download[download='decisions.ndjson']");
    awaitFile(saved);
    assertThat(Files.readAllLines(saved)).hasSize(2).allMatch(line -> line.contains(STEADY));
  }

  private static void awaitFile(Path file) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(30));
    while (!Files.exists(file)) {
      assertThat(Instant.now()).as("the download").isBefore(patience);
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, There is nothing here", "zh, 没有找到该内容"})
  void a_decision_that_is_not_there_is_said_to_be_missing(String language, String said) {
    browser.size(1280, 900);
    show(language, "#/decisions/00000000-0000-7000-8000-000000000000");
    assertThat(browser.await(".problem").getText()).startsWith(said);
    assertThat(browser.complaints()).singleElement().asString().contains("404");
  }

  @Test
  void a_search_that_finds_nothing_says_so() {
    browser.size(1280, 900);
    show("en", "#/decisions?customer=NOBODY");
    browser.awaitText("#found", "No decision matches");
    browser.assertWellMade("en");
  }
}
