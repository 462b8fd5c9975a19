package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From raw files to one customer through the page, in a real browser, against the program. */
class BooksPageTest {

  private static final Path EXAMPLE = Path.of("examples/book");

  @TempDir static Path folder;
  private static RunningProgram service;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    service = new RunningProgram(Files.createDirectory(folder.resolve("data")));
    browser = new Browser(folder);
  }

  @AfterAll
  static void close() throws InterruptedException {
    service.close();
    browser.close();
  }

  private static void show(String language, String route) {
    browser.load(service.url("/?lang=" + language + route).toString());
    browser.await("#view:not([aria-busy]) h1");
  }

  private static void send(String asOf, Path... files) {
    browser.choose("#book-files", files);
    browser.await("[data-role=mapping].given");
    browser.day("#as-of", asOf);
    browser.click("#make-book");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280, 900, 2026-03-31, the customer’s number was there before",
    "zh, 390, 844, 2026-06-30, 客户编号重复"
  })
  void an_analyst_comes_from_raw_files_to_a_customer(
      String language, int width, int height, String asOf, String reason) {
    browser.size(width, height);
    show(language, "#/books");
    browser.assertWellMade(language);
    send(
        asOf,
        EXAMPLE.resolve("customers.csv"),
        EXAMPLE.resolve("orders.csv"),
        EXAMPLE.resolve("interactions.csv"),
        EXAMPLE.resolve("mapping.yaml"));
    seeWhatBecameOfEveryRow(language, reason);
    decide(language);
    compareWithTheRunBefore(language);
    openACellOfTheHeatMap(language);
    openACustomer(language);
  }

  private static void seeWhatBecameOfEveryRow(String language, String reason) {
    browser.await("#rows [data-role=orders]");
    assertThat(browser.all("#rows .file-report")).hasSize(3);
    assertThat(browser.find("[data-role=customers] [data-reason=repeated-customer] th").getText())
        .isEqualToIgnoringCase(reason);
    assertThat(browser.all(".download[download$='-quarantine.csv']")).hasSize(1);
    browser.assertWellMade(language);
  }

  private static void decide(String language) {
    browser.click("#decide-book");
    browser.await("[data-kpi=customers]");
    assertThat(browser.find("[data-kpi=customers] .figure").getText()).isEqualTo("7");
    browser.await(".pareto a");
    assertThat(browser.all(".scatter circle")).isNotEmpty();
    assertThat(browser.all("[data-report='report.xlsx']")).hasSize(1);
    browser.assertWellMade(language);
  }

  /** Only the later of the two has one. */
  private static void compareWithTheRunBefore(String language) {
    if (!browser.all("#since").isEmpty()) {
      String earlier = browser.find("#since option:last-child").getAttribute("value");
      browser.select("#since", earlier);
      browser.await("#moves .sankey a.moves");
      assertThat(browser.all("#risk-list [data-list='moves.entered'] tbody tr")).hasSize(1);
      browser.assertWellMade(language);
    }
  }

  private static void openACellOfTheHeatMap(String language) {
    String cell = ".rfm-square a[data-cell]";
    int customers = Integer.parseInt(browser.find(cell + " b").getText());
    browser.click(cell);
    browser.await("tr[data-customer]");
    assertThat(browser.all("tr[data-customer]")).hasSize(customers);
    assertThat(browser.all(".chips li")).hasSize(3);
    browser.assertWellMade(language);
  }

  private static void openACustomer(String language) {
    String name = browser.find("tr[data-customer] a").getText();
    browser.click("tr[data-customer] a");
    browser.awaitText("h1", name);
    browser.await("#actions");
    browser.await("#why .later:not([aria-busy])");
    browser.await("#history .later:not([aria-busy])");
    browser.unfold("#why");
    assertThat(browser.all("#why .chain li")).isNotEmpty();
    assertThat(browser.all(".problem")).isEmpty();
    browser.assertWellMade(language);
  }

  @Test
  void files_that_make_no_book_are_told_why() throws IOException {
    Path mapping = folder.resolve("mapping.yaml");
    Files.writeString(mapping, "orders: {columns: {customerId: 顾客}}", StandardCharsets.UTF_8);
    browser.size(1280, 900);
    show("en", "#/books");
    browser.click("#make-book");
    browser.awaitText(".book-form .complaint", "orders and the mapping");
    send("2026-06-30", EXAMPLE.resolve("orders.csv"), mapping);
    assertThat(browser.await(".problem li").getText()).contains("orders.columns.orderedOn");
    browser.assertWellMade("en");
  }
}
