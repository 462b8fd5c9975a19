package io.clientele.report.target;

import io.clientele.customer.Fact;
import io.clientele.run.Row;
import io.clientele.run.RunResults;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sales targets of all customers as CSV, a line each, in UTF-8 as spreadsheet programs open it.
 */
public final class TargetsCsv {

  private static final char MARK = '\uFEFF'; // without it Excel takes Chinese for something else
  private static final List<Fact> FACTS =
      List.of(
          Fact.CUSTOMER_ID,
          Fact.NAME,
          Fact.REGION,
          Fact.OWNER,
          Fact.AMOUNT_12M,
          Fact.ESTIMATED_PURCHASE);

  private TargetsCsv() {}

  /** Writes a line for each customer with a target, by number; the stream stays open. */
  public static void write(SalesTargets targets, RunResults results, OutputStream to)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write(MARK);
    line(
        out,
        Stream.concat(
                FACTS.stream().map(Fact::key),
                Stream.of("target", "base", "factors", "weight", "decisionId"))
            .toList());
    try {
      results.stream(
          "SELECT * FROM " + SalesTargets.DECIDED + " ORDER BY \"customerId\"",
          row -> line(out, row, targets));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    out.flush();
  }

  private static void line(Writer out, Row row, SalesTargets targets) {
    Weighed weighed = targets.rule().weigh(row);
    String factors =
        weighed.factors().stream()
            .map(factor -> factor + " x" + factor.decimal("factor").toPlainString())
            .collect(Collectors.joining("; "));
    List<@Nullable String> cells = new ArrayList<>();
    FACTS.forEach(fact -> cells.add(inert(row.text(fact.place()))));
    cells.add(plain(targets.of(row.textOr(Fact.CUSTOMER_ID.place(), ""))));
    cells.add(plain(weighed.base()));
    cells.add(factors);
    cells.add(plain(weighed.weight()));
    cells.add(row.text("decisionId"));
    try {
      line(out, cells);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A text that no spreadsheet runs. */
  private static @Nullable String inert(@Nullable String text) {
    return text != null && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static void line(Writer out, List<? extends @Nullable String> cells) throws IOException {
    out.write(cells.stream().map(TargetsCsv::quoted).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String quoted(@Nullable String cell) {
    if (cell == null) {
      return "";
    }
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
