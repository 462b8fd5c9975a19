package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The page at {@code /docs} in a real browser. */
class DocsPageTest {

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(folder);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void it_shows_every_call_without_a_complaint_of_the_browser() {
    show(1280, 900);
    assertThat(browser.title()).contains("Clientele");
    assertThat(browser.all(".opblock"))
        .extracting(each -> each.findElement(By.cssSelector(".opblock-summary-path")).getText())
        .map(path -> path.replace("\u200B", ""))
        .contains("/v1/decide", "/v1/decide/batch", "/health/ready", "/metrics", "/openapi.json");
    browser.click("#operations-decide-decide button");
    browser.await(".opblock-body .responses-table");
    browser.assertNoComplaints();
  }

  @Test
  void it_decides_when_it_is_told_to() {
    show(1280, 900);
    browser.click("#operations-decide-decide button");
    browser.click(".try-out__btn");
    browser.click(".opblock-body .execute");
    browser.await(".live-responses-table .response .response-col_status");
    assertThat(browser.find(".live-responses-table").getText())
        .contains("200")
        .contains("decisionId");
    browser.assertNoComplaints();
  }

  @Test
  void it_fits_a_phone() {
    show(390, 844);
    browser.click("#operations-decide-decide button");
    browser.await(".opblock-body .responses-table");
    browser.assertNoSidewaysScrolling();
    browser.assertNoComplaints();
  }

  private static void show(int width, int height) {
    browser.size(width, height);
    browser.load(TheService.url("/docs").toString());
    browser.await("#operations-decide-decide");
  }
}
