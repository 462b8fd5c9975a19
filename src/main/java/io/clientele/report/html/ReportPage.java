package io.clientele.report.html;

import io.clientele.book.BookReport;
import io.clientele.decision.CodeNames;
import io.clientele.decision.Language;
import io.clientele.decision.ResultField;
import io.clientele.run.RunResults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The analysis report of a run (method B) as one page: it needs no script, no other file and no
 * network, and is well formed as XML.
 */
public final class ReportPage {

  private final Html html = new Html();
  private final Subject subject;
  private final Formats in;
  private int section;

  private ReportPage(Subject subject) {
    this.subject = subject;
    this.in = subject.formats();
  }

  /**
   * The page.
   *
   * @param results of the run, beside those of an earlier one where changes are to be told
   * @param book how the run's book was made; empty where that isn't recorded
   */
  public static String of(
      RunResults results, Optional<BookReport> book, CodeNames names, Language language) {
    ReportPage page = new ReportPage(Subject.of(results, names, language));
    page.head();
    page.body(book);
    return page.html.toString();
  }

  private void head() {
    html.open("html", "lang", in.say("en", "zh-CN"), "xmlns", "http://www.w3.org/1999/xhtml")
        .open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .element("title", title() + " " + subject.results().run().asOf())
        .style(css())
        .close("head");
  }

  private String title() {
    return in.say("Customer value and relationship management: analysis report", "客户价值与关系管理分析报告");
  }

  private void body(Optional<BookReport> book) {
    html.open("body").element("h1", title());
    html.element(
        "p",
        in.say(
            "As of %s · run %s",
            "截止%s · 运行%s", subject.results().run().asOf(), subject.results().run().id()),
        "class",
        "subtitle");
    section("Key figures", "关键指标", () -> KeyFigures.write(html, subject));
    section("What was analysed", "分析范围与数据质量", () -> Scope.write(html, subject, book));
    section("Findings per segment", "客户分层分析", this::segments);
    section(
        "Customers of high value and their risk",
        "高价值客户及其风险",
        () -> HighValue.write(html, subject));
    section("Concentration of sales", "销售集中度", () -> Concentration.write(html, subject));
    section("RFM heat map", "RFM热力图", () -> HeatMap.write(html, subject));
    section("Value and risk", "价值与风险", () -> ValueAndRisk.write(html, subject));
    if (subject.results().earlier() != null) {
      section("What changed since the last run", "与上次运行相比的变化", () -> Changes.write(html, subject));
    }
    section("Recommended measures", "建议措施", () -> Measures.write(html, subject));
    section("Method", "方法说明", () -> Method.write(html, in));
    html.close("body").close("html");
  }

  private void section(String english, String chinese, Runnable content) {
    section++;
    html.element("h2", section + " " + in.say(english, chinese));
    content.run();
  }

  private void segments() {
    Segments.write(html, subject, ResultField.SEGMENT);
    Segments.write(html, subject, ResultField.QUADRANT);
  }

  private static String css() {
    try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is missing");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("report.css can't be read", failure);
    }
  }
}
