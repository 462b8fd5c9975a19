package io.clientele.bench;

import io.clientele.Example;
import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.RuleSources;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.CellType;
import io.clientele.table.Column;
import io.clientele.table.Condition;
import io.clientele.table.Forms;
import io.clientele.table.HitPolicy;
import io.clientele.table.Operator;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.TableForm;
import io.clientele.table.Tables;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a table costs as it grows: a code and a span for each row, ten spans a code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {

  private static final String DRL =
      """
      package io.clientele.rules
      import io.clientele.customer.Customer
      import io.clientele.ruleset.stage.Indicator
      import io.clientele.table.Row
      import java.math.BigDecimal
      global io.clientele.ruleset.Draft draft
      global io.clientele.ruleset.Parameters parameters
      rule "ask"
      when
          Customer( $code : profile.region, $count : profile.employees )
      then
          insert(new Indicator($code, BigDecimal.valueOf($count), null));
      end
      rule "growth"
      when
          Indicator( $code : indicator, $value : value )
          $row : Row( table == "growth", key == $code, covers($code, $value) )
      then
          draft.row($row, $code, $value);
      end
      """;

  private static final Text NONE = new Text("", "");

  @Param({"10", "100", "1000", "10000"})
  int rows;

  private Tables tables = new Tables(List.of());
  private RuleBase rules = RuleBase.compiled(sources());
  private @Nullable Ruleset ruleset;
  private final List<Customer> customers = new ArrayList<>();
  private int at;

  @Setup
  public void load() {
    tables = new Tables(List.of(table(rows)));
    ruleset = new Ruleset(rules, forms(), tables);
    for (int n = 0; n < 100; n++) {
      int row = (int) ((long) n * rows / 100);
      customers.add(
          Example.customer(
              "{\"customerId\":\"C\",\"asOf\":\"2024-01-01\",\"profile\":{\"region\":\"K"
                  + row / 10
                  + "\",\"employees\":"
                  + (row % 10 * 10 + 5)
                  + "}}"));
      if (ruleset.decide(customers.get(n)).explanation().size() != 1) {
        throw new IllegalStateException("row " + row + " did not fire alone");
      }
    }
  }

  @TearDown
  public void close() {
    if (ruleset != null) {
      ruleset.close();
    }
  }

  @Benchmark
  public Decided decide() {
    at = at + 1 == customers.size() ? 0 : at + 1;
    return java.util.Objects.requireNonNull(ruleset).decide(customers.get(at));
  }

  /** A new ruleset over the same compiled rules, up to its first decision. */
  @Benchmark
  public Decided loadAndDecideOnce() {
    try (Ruleset fresh = new Ruleset(rules, forms(), tables)) {
      return fresh.decide(customers.get(0));
    }
  }

  private static RuleSources sources() {
    TreeMap<String, String> files = new TreeMap<>();
    files.put("growth.drl", DRL);
    return new RuleSources(files);
  }

  private static Column column(String name, Operator is, CellType type) {
    return new Column(name, is, null, type, null, null, null, false, null, NONE, null, null);
  }

  private static TableForm form() {
    return new TableForm(
        "growth",
        "growth",
        "growth.xlsx",
        "Growth",
        HitPolicy.UNIQUE,
        NONE,
        NONE,
        "Indicator",
        List.of(
            column("indicator", Operator.EQUAL, CellType.CODE),
            column("amount", Operator.AT_LEAST, CellType.DECIMAL),
            column("amount", Operator.BELOW, CellType.DECIMAL)),
        List.of(),
        new Text("{indicator} {amount}", "{indicator} {amount}"),
        Map.of(),
        false,
        false,
        null);
  }

  private static Forms forms() {
    return new Forms(Map.of(), List.of(form()));
  }

  private static Table table(int rows) {
    TableForm form = form();
    List<Row> all = new ArrayList<>();
    for (int n = 0; n < rows; n++) {
      BigDecimal from = BigDecimal.valueOf(n % 10 * 10L);
      BigDecimal below = from.add(BigDecimal.TEN);
      List<Column> columns = form.conditions();
      all.add(
          new Row(
              form,
              n + 1,
              n + 12,
              List.of(
                  new Row.Test(columns.get(0), "C", 0, new Condition.Equal("K" + n / 10)),
                  new Row.Test(columns.get(1), "D", 1, new Condition.AtLeast(from)),
                  new Row.Test(columns.get(2), "E", 1, new Condition.Below(below))),
              Map.of()));
    }
    return new Table(form, all);
  }
}
