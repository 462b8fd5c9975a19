package io.clientele.report.target;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.customer.Fact;
import io.clientele.customer.InertText;
import io.clientele.run.Row;
import io.clientele.run.RunResults;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    text.write(MARK);
    CsvWriter out = CsvWriter.builder().build(text);
    try {
      out.writeRecord(
          Stream.concat(
                  FACTS.stream().map(Fact::key),
                  Stream.of("target", "base", "factors", "weight", "decisionId"))
              .toList());
      results.stream(
          "SELECT * FROM " + SalesTargets.DECIDED + " ORDER BY \"customerId\"",
          row -> out.writeRecord(line(row, targets)));
      out.flush();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static List<String> line(Row row, SalesTargets targets) {
    Weighed weighed = targets.rule().weigh(row);
    String factors =
        weighed.factors().stream()
            .map(factor -> factor + " x" + factor.decimal("factor").toPlainString())
            .collect(Collectors.joining("; "));
    List<String> cells = new ArrayList<>();
    FACTS.forEach(fact -> cells.add(InertText.of(row.textOr(fact.place(), ""))));
    cells.add(targets.of(row.textOr(Fact.CUSTOMER_ID.place(), "")).toPlainString());
    cells.add(weighed.base().toPlainString());
    cells.add(factors);
    cells.add(weighed.weight().toPlainString());
    cells.add(row.textOr("decisionId", ""));
    return cells;
  }
}
