package io.clientele.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.CustomerFacts;
import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Assessment;
import io.clientele.decision.ResultField;
import io.clientele.preview.ImpactReport.CauseCount;
import io.clientele.preview.ImpactReport.Matrix;
import io.clientele.preview.ImpactReport.RefusedLine;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** The report says whom an edit moves, and what moved them. */
class ImpactRunTest {

  private static final List<Customer> CUSTOMERS = Impacts.customers(1_500);

  private static NamedBytes aLowerThreshold() {
    return Edited.workbook(
        Edited.shipped("risk.xlsx"),
        poi -> {
          XSSFSheet sheet = poi.getSheet("Amount drop");
          sheet.getRow(12).getCell(3).setCellValue(0.25);
          sheet.getRow(13).getCell(2).setCellValue(0.25);
        });
  }

  private static ImpactReport impact(Comparison comparison) {
    return Impacts.run(comparison, Impacts.ndjson(CUSTOMERS));
  }

  private static List<String> causes(ImpactReport report) {
    return report.causes().stream().map(each -> each.cause().text().en()).toList();
  }

  @Test
  void the_same_tables_move_nobody() {
    ImpactReport report = impact(Candidates.of(Shipped.tables()));
    assertThat(report.customers()).isEqualTo(CUSTOMERS.size());
    assertThat(report.changed()).isZero();
    assertThat(report.amountMoved()).isZero();
    assertThat(report.causes()).isEmpty();
    assertThat(report.movers()).isEmpty();
    assertThat(report.actions()).isEmpty();
  }

  @Test
  void an_edited_threshold_moves_whom_it_must() {
    Comparison comparison = Candidates.of(aLowerThreshold());
    ImpactReport report = impact(comparison);
    Map<ResultField, Long> moved = new HashMap<>();
    BigDecimal amount = BigDecimal.ZERO;
    for (Customer customer : CUSTOMERS) {
      Assessment before = Shipped.ruleset().decide(customer).assessment();
      Assessment now = comparison.candidate().decide(customer).assessment();
      boolean moves =
          !before.actions().stream()
              .map(a -> a.action())
              .toList()
              .equals(now.actions().stream().map(a -> a.action()).toList());
      for (ResultField field : ResultField.values()) {
        if (!Objects.equals(field.of(before), field.of(now))) {
          moved.merge(field, 1L, Long::sum);
          moves = true;
        }
      }
      if (moves && customer.purchases().amount12m() != null) {
        amount = amount.add(customer.purchases().amount12m());
      }
    }
    assertThat(moved.get(ResultField.RISK_LEVEL)).isPositive();
    assertThat(report.amountMoved()).isEqualByComparingTo(amount);
    for (Matrix matrix : report.matrices()) {
      assertThat(matrix.moved())
          .as(matrix.field().path())
          .isEqualTo(moved.getOrDefault(matrix.field(), 0L));
      assertThat(matrix.cells().stream().mapToLong(cell -> cell.customers()).sum())
          .isEqualTo(CUSTOMERS.size());
    }
    assertThat(causes(report))
        .containsExactly(
            "risk-amount-drop row 3 (risk.xlsx / Amount drop / C14): “Drop in purchases, from” from"
                + " 30 % to 25 %");
    assertThat(report.causes().get(0).customers()).isEqualTo(report.changed());
    assertThat(report.movers())
        .allSatisfy(
            mover ->
                assertThat(mover.firstDifference())
                    .isEqualTo(new Mover.Difference("risk-amount-drop#2", "risk-amount-drop#3")));
  }

  @Test
  void the_worked_examples_move_as_they_must() {
    List<Customer> examples = Example.all().map(Example::customer).toList();
    ImpactReport report = Impacts.run(Candidates.of(aLowerThreshold()), Impacts.ndjson(examples));
    assertThat(report.customers()).isEqualTo(examples.size());
    assertThat(report.refused()).isZero();
    assertThat(report.causes().stream().mapToLong(CauseCount::customers).sum())
        .isEqualTo(report.changed());
  }

  @Test
  void the_example_customers_are_read_as_they_are() {
    CustomerFile file = new CustomerFile(Path.of("examples/customers.ndjson"), "c.ndjson");
    ImpactReport report = Impacts.run(Candidates.of(aLowerThreshold()), file);
    assertThat(report.customers()).isEqualTo(22);
  }

  @Test
  void a_row_put_in_above_makes_no_difference_by_its_number() {
    Comparison comparison =
        Candidates.of(
            Edited.workbook(
                Edited.shipped("risk.xlsx"),
                poi -> {
                  XSSFSheet sheet = poi.getSheet("Amount drop");
                  sheet.shiftRows(13, 14, 1);
                  sheet.getRow(12).getCell(3).setCellValue(0.2);
                  var row = sheet.createRow(13);
                  row.createCell(2).setCellValue(0.2);
                  row.createCell(3).setCellValue(0.3);
                  row.createCell(4).setCellValue(2);
                }));
    ImpactReport report = impact(comparison);
    assertThat(report.changed()).isPositive();
    assertThat(report.movers())
        .extracting(Mover::firstDifference)
        .containsOnly(new Mover.Difference("risk-amount-drop#2", "risk-amount-drop#3"));
    assertThat(causes(report))
        .containsExactly(
            "risk-amount-drop row 2 (risk.xlsx / Amount drop / D13): “Drop in purchases, below”"
                + " from 30 % to 20 %");
  }

  @Test
  void a_changed_weight_is_the_cause() {
    Comparison comparison = Candidates.of(Edited.amountWeight(0.3));
    ImpactReport report = impact(comparison);
    assertThat(report.changed()).isPositive();
    assertThat(causes(report))
        .containsExactly(
            "value-weights row 1 (value.xlsx / Weights / D12): “Weight” from 0.6 to 0.3");
    assertThat(report.movers())
        .extracting(mover -> mover.firstDifference().to())
        .containsOnly("value-score");
  }

  @Test
  void what_bears_on_nothing_that_moved_is_no_cause() {
    Comparison comparison =
        Candidates.of(
            Edited.cell("rfm.xlsx", "Recency", "E12", 4),
            Edited.workbook(
                Edited.shipped("loyalty.xlsx"),
                poi -> {
                  poi.getSheet("Band").getRow(11).getCell(2).setCellValue(8);
                  poi.getSheet("Band").getRow(12).getCell(3).setCellValue(7);
                }));
    ImpactReport report = impact(comparison);
    assertThat(report.movers())
        .filteredOn(
            mover ->
                mover.changes().size() == 1
                    && mover.changes().get(0).field() == ResultField.LOYALTY_BAND)
        .isNotEmpty()
        .extracting(mover -> mover.firstDifference().to())
        .containsOnly("loyalty-band#1");
  }

  @Test
  void an_action_that_passes_to_another_role_is_lost_by_one_and_gained_by_the_other() {
    Table actions = Shipped.tables().table("actions");
    Row first = actions.rows().get(0);
    Comparison comparison =
        Candidates.of(
            Candidates.with(
                "actions", row -> row == first ? withOutcome(row, "ownerRole", "MARKETING") : row));
    ImpactReport report = impact(comparison);
    assertThat(report.changed()).isPositive();
    assertThat(report.actions()).hasSize(2);
    assertThat(report.actions())
        .filteredOn(role -> role.ownerRole().equals("MARKETING"))
        .singleElement()
        .satisfies(role -> assertThat(role.gained()).isEqualTo(report.changed()));
    assertThat(report.causes())
        .singleElement()
        .satisfies(each -> assertThat(each.cause().row()).isEqualTo(1));
  }

  private static Row withOutcome(Row row, String name, Object value) {
    Map<String, Object> outcomes = new HashMap<>(row.outcomes());
    outcomes.put(name, value);
    return new Row(row.form(), row.number(), row.sheetRow(), row.tests(), outcomes);
  }

  @Test
  void only_the_models_that_bear_on_a_result_move_it_and_the_cause_is_the_row_edited() {
    CustomerFile file = Impacts.ndjson(CUSTOMERS.subList(0, 250));
    for (Table table : Shipped.tables().all()) {
      Row edited = table.rows().get(table.rows().size() / 2);
      for (Map.Entry<String, Object> outcome : edited.outcomes().entrySet()) {
        if (outcome.getValue() instanceof BigDecimal number) {
          BigDecimal other = number.signum() == 0 ? BigDecimal.ONE : number.movePointLeft(1);
          boolean whole = number.scale() <= 0;
          Row row =
              withOutcome(edited, outcome.getKey(), whole ? number.add(BigDecimal.ONE) : other);
          Tables tables = Candidates.with(table.form().name(), each -> each == edited ? row : each);
          ImpactReport report = Impacts.run(Candidates.of(tables), file);
          assertCausedBy(table, report);
        }
      }
    }
  }

  private static void assertCausedBy(Table table, ImpactReport report) {
    String model = table.form().model();
    for (Matrix matrix : report.matrices()) {
      if (matrix.moved() > 0) {
        assertThat(matrix.field().models()).as(matrix.field().path()).contains(model);
      }
    }
    assertThat(report.causes())
        .as(table.form().name())
        .allSatisfy(each -> assertThat(each.cause().table()).isEqualTo(table.form().name()));
  }

  @Test
  void the_report_is_the_same_to_the_byte_however_many_decide() {
    CustomerFile file = Impacts.ndjson(CUSTOMERS);
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream four = new ByteArrayOutputStream();
    String first = Impacts.json(Impacts.run(Candidates.of(aLowerThreshold()), file, 1, one));
    String second = Impacts.json(Impacts.run(Candidates.of(aLowerThreshold()), file, 4, four));
    assertThat(second).isEqualTo(first);
    assertThat(four.toByteArray()).isEqualTo(one.toByteArray());
    assertThat(one.toString(StandardCharsets.UTF_8).lines().count())
        .isEqualTo(Impacts.run(Candidates.of(aLowerThreshold()), file).changed());
  }

  @Test
  void a_sheet_of_the_same_customers_gives_the_same_report() {
    String csv = "\ufeff" + CustomerFacts.csv(CUSTOMERS.stream());
    assertThat(
            Impacts.json(Impacts.run(Candidates.of(aLowerThreshold()), Impacts.file("c.csv", csv))))
        .isEqualTo(Impacts.json(impact(Candidates.of(aLowerThreshold()))));
  }

  @Test
  void a_line_that_is_no_customer_is_counted_and_told() {
    String lines =
        "{\"customerId\":\"A\"}\n\n{\n{\"customerId\":\"B\",\"size\":1}\n{\"customerId\":\"C\"}";
    ImpactReport report =
        Impacts.run(Candidates.of(Shipped.tables()), Impacts.file("c.ndjson", lines));
    assertThat(report.customers()).isEqualTo(2);
    assertThat(report.refused()).isEqualTo(2);
    assertThat(report.refusals()).extracting(RefusedLine::line).containsExactly(3L, 4L);
    assertThat(report.refusals()).extracting(RefusedLine::customerId).containsExactly(null, "B");
    assertThat(report.refusals().get(1).message()).contains("`size` is no fact");
  }

  @Test
  void only_the_first_hundred_refusals_are_kept() {
    ImpactReport report =
        Impacts.run(Candidates.of(Shipped.tables()), Impacts.file("c.ndjson", "{}\n".repeat(250)));
    assertThat(report.refused()).isEqualTo(250);
    assertThat(report.refusals()).hasSize(100);
    assertThat(report.refusals().get(99).line()).isEqualTo(100);
  }

  @Test
  void a_customer_whom_the_candidate_cannot_decide_is_refused_by_name() {
    List<Row> rows = new ArrayList<>(Shipped.tables().table("rfm-recency").rows());
    Tables gap =
        new Tables(
            Shipped.tables().all().stream()
                .map(
                    each ->
                        each.form().name().equals("rfm-recency")
                            ? new Table(each.form(), rows.subList(0, 1))
                            : each)
                .toList());
    ImpactReport report = impact(Candidates.of(gap));
    assertThat(report.refused()).isPositive();
    assertThat(report.refusals().get(0).message())
        .startsWith("the candidate can't decide: table `rfm-recency` has no row for");
    assertThat(report.customers() + report.refused()).isEqualTo(CUSTOMERS.size());
  }

  @Test
  void those_with_most_money_come_first() {
    ImpactReport report = impact(Candidates.of(aLowerThreshold()));
    assertThat(report.movers()).isSortedAccordingTo(Mover.MOST_MONEY_FIRST);
  }
}
