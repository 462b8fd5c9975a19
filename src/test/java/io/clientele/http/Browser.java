package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without windows of its own, and what a person does with it. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int PHONE = 500;

  /** Every control that nobody could name, and every id that stands twice. */
  private static final String UNNAMED =
      """
      const named = (e) => (e.labels?.length ?? 0) > 0 || e.ariaLabel || e.title || e.textContent.trim()
          || e.querySelector('img[alt]:not([alt=""])');
      const controls = [...document.querySelectorAll('input:not([hidden]), select, textarea, button, a, summary')];
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      return controls.filter((e) => ['INPUT', 'SELECT', 'TEXTAREA'].includes(e.tagName)
              ? !((e.labels?.length ?? 0) > 0 || e.ariaLabel) : !named(e)).map((e) => e.outerHTML)
          .concat(ids.filter((id, i) => ids.indexOf(id) !== i))
          .concat([...document.querySelectorAll('img:not([alt]), table:not(:has(th))')].map((e) => e.outerHTML))
          .concat(document.querySelectorAll('h1').length === 1 ? [] : ['no single h1']);
      """;

  private static final String BINARY = "/usr/bin/chromium-headless-shell";

  private final ChromeDriver driver;
  private final List<ProcessHandle> processes;

  /**
   * Opens a browser.
   *
   * @param folder for what it downloads
   */
  Browser(Path folder) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BINARY);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    driver = new ChromeDriver(service, options);
    processes = processes();
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.resolve("downloads").toString()));
  }

  /** A driver that is stopped while its browser still ends leaves that behind. */
  @Override
  public void close() {
    try {
      driver.quit();
    } finally {
      processes.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(each -> each.info().commandLine().orElse("").contains("chromium-headless-shell"))
        .toList();
  }

  /** Takes the size of a screen; a narrow one is a phone. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < PHONE));
  }

  /** Loads an address anew, even where only its fragment differs. */
  void load(String url) {
    driver.get("about:blank");
    driver.get(url);
  }

  String title() {
    return driver.getTitle();
  }

  WebElement await(String selector) {
    return until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
  }

  void awaitText(String selector, String text) {
    until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text));
  }

  private <T> T until(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE, LOOK).until(condition);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Brings an element into view and clicks it. */
  void click(String selector) {
    until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)));
    run("arguments[0].scrollIntoView({block: 'center'})", find(selector));
    find(selector).click();
  }

  /** Unfolds a part and whatever is folded in it. */
  void unfold(String selector) {
    run(
        "arguments[0].querySelectorAll('details').forEach(each => each.open = true)",
        find(selector));
  }

  void type(String selector, String text) {
    WebElement field = await(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** Chooses from a drop-down list. */
  void select(String selector, String value) {
    new Select(await(selector)).selectByValue(value);
  }

  /** Chooses files, as their dialogue would. */
  void choose(String selector, Path... files) {
    await(selector)
        .sendKeys(
            Arrays.stream(files)
                .map(each -> each.toAbsolutePath().toString())
                .collect(Collectors.joining("\n")));
  }

  /** Gives a day to a field for days, whose keys differ from language to language. */
  void day(String selector, String day) {
    run(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
        await(selector),
        day);
  }

  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  void assertNoSidewaysScrolling() {
    assertThat(number("return document.documentElement.scrollWidth"))
        .as(driver.getCurrentUrl())
        .isLessThanOrEqualTo(number("return document.documentElement.clientWidth"));
  }

  private long number(String script) {
    return ((Number) run(script)).longValue();
  }

  /** Nothing is amiss with the view as it stands, in a language. */
  void assertWellMade(String language) {
    assertNoComplaints();
    assertNoSidewaysScrolling();
    assertThat((List<?>) run(UNNAMED)).isEmpty();
    assertThat(run("return document.documentElement.lang"))
        .isEqualTo(language.equals("zh") ? "zh-CN" : "en");
  }

  /** The browser has warned of nothing since it was last asked. */
  void assertNoComplaints() {
    assertThat(complaints()).isEmpty();
  }

  /** What the browser has warned of since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }
}
