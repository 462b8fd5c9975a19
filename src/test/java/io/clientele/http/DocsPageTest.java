package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page at {@code /docs} in a real browser. */
class DocsPageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path profile;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    browser = new ChromeDriver(driver, options);
  }

  @AfterAll
  static void close() {
    browser.quit();
  }

  @Test
  void it_shows_every_call_without_a_complaint_of_the_browser() {
    show(1280, 900);
    assertThat(browser.getTitle()).contains("Clientele");
    assertThat(browser.findElements(By.cssSelector(".opblock")))
        .extracting(each -> each.findElement(By.cssSelector(".opblock-summary-path")).getText())
        .map(path -> path.replace("\u200B", ""))
        .contains("/v1/decide", "/v1/decide/batch", "/health/ready", "/metrics", "/openapi.json");
    browser.findElement(By.cssSelector("#operations-decide-decide button")).click();
    await(".opblock-body .responses-table");
    assertNoComplaints();
  }

  @Test
  void it_decides_when_it_is_told_to() {
    show(1280, 900);
    browser.findElement(By.cssSelector("#operations-decide-decide button")).click();
    click(".try-out__btn");
    click(".opblock-body .execute");
    await(".live-responses-table .response .response-col_status");
    assertThat(browser.findElement(By.cssSelector(".live-responses-table")).getText())
        .contains("200")
        .contains("decisionId");
    assertNoComplaints();
  }

  @Test
  void it_fits_a_phone() {
    show(390, 844);
    browser.findElement(By.cssSelector("#operations-decide-decide button")).click();
    await(".opblock-body .responses-table");
    assertThat(number("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(number("return window.innerWidth"));
    assertNoComplaints();
  }

  private static void show(int width, int height) {
    browser.manage().window().setSize(new Dimension(width, height));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    browser.get(TheService.url("/docs").toString());
    await("#operations-decide-decide");
  }

  private static void await(String selector) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  private static void click(String selector) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
        .click();
  }

  private static long number(String script) {
    return ((Number) ((JavascriptExecutor) browser).executeScript(script)).longValue();
  }

  private static void assertNoComplaints() {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
        .isEmpty();
  }
}
