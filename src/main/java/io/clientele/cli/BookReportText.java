package io.clientele.cli;

import io.clientele.book.BookReport;
import io.clientele.book.FileReport;
import io.clientele.book.Reason;
import io.clientele.decision.Language;
import java.util.Locale;
import java.util.Map;

/** How a book was made, for a person to read. */
final class BookReportText {

  private final StringBuilder out = new StringBuilder();
  private final Language language;

  private BookReportText(Language language) {
    this.language = language;
  }

  static String of(BookReport report, Language language) {
    BookReportText text = new BookReportText(language);
    report.files().forEach(text::file);
    text.totals(report);
    return text.out.toString();
  }

  private void line(String english, String chinese, Object... values) {
    out.append(language.of(english, chinese).formatted(values)).append('\n');
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void file(FileReport file) {
    line(
        "%s (%s, %s): %s rows, %s used",
        "%s（%s，%s）：%s行，采用%s行",
        file.name(),
        file.role(),
        file.encoding(),
        grouped(file.rows()),
        grouped(file.used()));
    if (file.credits() > 0) {
      line(
          "  %12s of them take something back and are netted",
          "  %12s行为退款或取消，已冲减", grouped(file.credits()));
    }
    counts(language.of("not used", "未采用"), file.refused());
    counts(language.of("cells", "单元格"), file.leftOut());
  }

  private void counts(String what, Map<Reason, Long> counts) {
    counts.forEach(
        (reason, count) ->
            line(
                "  %12s %s: %s (%s)",
                "  %12s %s：%s（%s）",
                grouped(count),
                what,
                language.of(reason.english(), reason.chinese()),
                reason.code()));
  }

  private void totals(BookReport report) {
    line(
        "%s customers as of %s, %s of them without an order",
        "截至%2$s共%1$s位客户，其中%3$s位没有订单",
        grouped(report.customers()),
        report.asOf(),
        grouped(report.withoutOrders()));
    line(
        "sales of twelve months: %s yuan",
        "近12个月销售额：%s元", String.format(Locale.ROOT, "%,.2f", report.sales12m()));
    if (report.netBelowZero() > 0) {
      line(
          "customers who took back more than they bought in twelve months: %s; their amount is 0",
          "%s位客户近12个月退款多于采购，金额记为0", grouped(report.netBelowZero()));
    }
    if (!report.unknownIndustries().isEmpty()) {
      line("industries that no list has, by rows:", "未列入对照表的行业（行数）：");
      report
          .unknownIndustries()
          .forEach((text, rows) -> line("  %12s %s", "  %12s %s", grouped(rows), text));
    }
    if (report.lookalikes() > 0) {
      line(
          "groups of customers whose names differ in form alone: %s; see lookalikes.csv",
          "%s组客户名称仅书写形式不同，见lookalikes.csv", grouped(report.lookalikes()));
    }
  }
}
