package io.clientele.report;

import static java.math.RoundingMode.CEILING;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.decision.ResultField;
import io.clientele.run.OwnRuns;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  private static final int CUSTOMERS = 340;

  @TempDir private static Path folder;
  private static RunResults results;
  private static Figures figures;

  @BeforeAll
  static void decideABook() throws IOException {
    RunFolder run =
        OwnRuns.run(OwnRuns.book(folder.resolve("book"), CUSTOMERS), folder.resolve("run"));
    results = RunResults.open(run);
    figures = new Figures(results);
  }

  @AfterAll
  static void close() throws IOException {
    results.close();
  }

  @Test
  void the_shares_of_every_result_add_up_to_all_customers_and_all_sales() {
    BigDecimal sales = figures.kpis().amount12m();
    for (ResultField field : ResultField.values()) {
      assertThat(figures.shares(field).stream().mapToLong(Share::customers).sum())
          .as(field.path())
          .isEqualTo(CUSTOMERS);
      assertThat(
              figures.shares(field).stream()
                  .map(Share::amount12m)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(field.path())
          .isEqualByComparingTo(sales);
    }
  }

  @Test
  void the_heat_map_holds_whoever_has_all_three_bands() {
    long banded =
        results.one(
            "SELECT count(*) AS n FROM customers WHERE \"rfm.segment\" IS NOT NULL",
            row -> row.count("n"));

    assertThat(figures.heatMap().stream().mapToLong(HeatCell::customers).sum()).isEqualTo(banded);
  }

  @Test
  void each_point_of_the_curve_of_sales_is_the_share_of_its_largest_customers() {
    List<BigDecimal> amounts =
        results
            .all(
                "SELECT \"purchases.amount12m\" AS amount FROM customers",
                row -> row.numberOrZero("amount"))
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();

    assertThat(figures.pareto()).hasSize(12).extracting(ParetoPoint::customers).isSorted();
    for (ParetoPoint point : figures.pareto()) {
      BigDecimal largest =
          point.customers().multiply(BigDecimal.valueOf(CUSTOMERS)).setScale(0, CEILING);
      assertThat(point.sales())
          .isEqualByComparingTo(
              sum(amounts.subList(0, largest.intValueExact()))
                  .divide(sum(amounts), 4, RoundingMode.HALF_UP));
    }
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void customers_are_found_by_result_and_name_page_by_page() {
    CustomerQuery stars =
        new CustomerQuery(
            Map.of(ResultField.QUADRANT, "STAR"),
            Map.of(),
            Map.of(),
            null,
            null,
            null,
            null,
            CustomerQuery.Order.AMOUNT,
            0,
            3);
    CustomerQuery.Found found = stars.in(results);

    long expected =
        figures.shares(ResultField.QUADRANT).stream()
            .filter(each -> each.code().equals("STAR"))
            .mapToLong(Share::customers)
            .sum();
    assertThat(found.total()).isEqualTo(expected);
    assertThat(found.customers())
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.get("quadrant")).isEqualTo("STAR"));
  }
}
