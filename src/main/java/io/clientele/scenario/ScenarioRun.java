package io.clientele.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.Decided;
import io.clientele.ruleset.Ruleset;
import io.clientele.ruleset.TableFault;
import io.clientele.table.Column;
import io.clientele.table.Finding;
import io.clientele.table.FindingCode;
import io.clientele.table.Findings;
import io.clientele.table.Place;
import io.clientele.table.Quoted;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import io.clientele.table.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides the customers of scenarios and compares what was found with what was expected. */
public final class ScenarioRun {

  private final Ruleset ruleset;
  private final Findings findings = new Findings();
  private int passed;

  private ScenarioRun(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /**
   * What came of it.
   *
   * @param run how many scenarios were decided
   * @param passed how many of them gave just what they expect
   * @param findings every difference at its cell, by file, sheet and cell
   */
  public record Results(int run, int passed, List<Finding> findings) {

    /** Nothing was run. */
    public static final Results NONE = new Results(0, 0, List.of());

    public Results {
      findings = List.copyOf(findings);
    }

    /** Writes the field {@code scenarios} of a report. */
    public void write(JsonGenerator out) throws IOException {
      out.writeObjectFieldStart("scenarios");
      out.writeNumberField("run", run);
      out.writeNumberField("passed", passed);
      out.writeEndObject();
    }
  }

  /** Runs scenarios one after the other. */
  public static Results run(Ruleset ruleset, Scenarios scenarios) {
    ScenarioRun run = new ScenarioRun(ruleset);
    scenarios.all().forEach(run::run);
    return new Results(scenarios.all().size(), run.passed, run.findings.sorted());
  }

  private void run(Scenario scenario) {
    try {
      Decided decided = ruleset.decide(scenario.customer());
      Found found = Found.in(decided);
      boolean asExpected = true;
      for (Expectation expectation : scenario.expectations()) {
        asExpected &= compare(expectation, found);
      }
      passed += asExpected ? 1 : 0;
    } catch (TableFault fault) {
      failed(
          scenario.place(),
          new Text(
              "the tables can't decide this customer: " + fault.getMessage(),
              "决策表无法对该客户作出决策：" + fault.getMessage()),
          new Text("mend the table, or the scenario's facts", "请修正决策表，或修正该场景的客户数据"));
    }
  }

  private boolean compare(Expectation expectation, Found found) {
    Result result = expectation.result();
    if (result.kind() == Result.Kind.ROWS) {
      return compareRows(expectation, found);
    }
    Object value = found.at(result.path());
    if (expectation.expected().isMetBy(value)) {
      return true;
    }
    if (expectation.expected() instanceof Expected.Words words && value instanceof List<?> list) {
      failed(expectation.place(), difference(result.path(), words, list), mend());
      return false;
    }
    String expected = Quoted.of(expectation.expected().shown());
    String actual = Quoted.of(Expected.show(value));
    Optional<String> row = rowThatSets(result.path(), found);
    failed(
        expectation.place(),
        new Text(
            result.path()
                + ": expected "
                + expected
                + ", found "
                + actual
                + row.map(name -> " by row `" + name + "`").orElse(""),
            result.path()
                + "：预期为"
                + expected
                + "，实际为"
                + actual
                + row.map(name -> "（由行`" + name + "`得出）").orElse("")),
        mend());
    return false;
  }

  private static Text difference(String path, Expected.Words expected, List<?> found) {
    List<String> missing = expected.missing(found);
    List<?> more =
        expected.others()
            ? List.of()
            : found.stream().filter(each -> !expected.texts().contains(each)).toList();
    String lacks = Quoted.of(Expected.show(missing));
    String has = Quoted.of(Expected.show(more));
    return new Text(
        path + ": expected but not found " + lacks + ", found but not expected " + has,
        path + "：预期但未得到" + lacks + "，得到但未预期" + has);
  }

  private boolean compareRows(Expectation expectation, Found found) {
    Expected.Words expected = (Expected.Words) expectation.expected();
    List<String> missing = expected.missing(found.rows());
    List<String> unknown = missing.stream().filter(row -> !exists(row)).toList();
    if (!unknown.isEmpty()) {
      findings.add(
          FindingCode.UNKNOWN_ROW,
          expectation.place(),
          new Text(
              Quoted.of(String.join(";", unknown)) + " isn't there: the table has fewer rows",
              Quoted.of(String.join(";", unknown)) + "不存在：表中没有这么多行"),
          new Text("row 1 is the first data row of the table", "第1行指表的第一个数据行"));
    } else if (!missing.isEmpty()) {
      String fired = fired(missing, found);
      failed(
          expectation.place(),
          new Text(
              Quoted.of(String.join(";", missing))
                  + " did not fire; of the same tables fired "
                  + fired,
              Quoted.of(String.join(";", missing)) + "未命中；同一表中命中的行：" + fired),
          mend());
    }
    return missing.isEmpty();
  }

  private static Text mend() {
    return new Text(
        "if the change is meant, correct what is expected; if not, mend the table",
        "若属有意调整，请更新预期结果；否则请修正决策表");
  }

  private void failed(Place place, Text message, Text hint) {
    findings.add(FindingCode.SCENARIO_FAILED, place, message, hint);
  }

  private boolean exists(String row) {
    int hash = row.indexOf('#');
    Tables tables = ruleset.tables();
    return Integer.parseInt(row.substring(hash + 1))
        <= tables.table(row.substring(0, hash)).rows().size();
  }

  private static String fired(List<String> missing, Found found) {
    List<String> tables =
        missing.stream().map(row -> row.substring(0, row.indexOf('#') + 1)).distinct().toList();
    String fired =
        found.rows().stream()
            .map(String::valueOf)
            .filter(row -> tables.stream().anyMatch(row::startsWith))
            .collect(Collectors.joining(";"));
    return Quoted.of(fired.isEmpty() ? Expected.NOTHING : fired);
  }

  /** The row that fired and sets a result, where one does. */
  private Optional<String> rowThatSets(String path, Found found) {
    for (Table table : ruleset.tables().all()) {
      boolean sets = table.form().outcomes().stream().map(Column::sets).anyMatch(path::equals);
      for (Object row : found.rows()) {
        if (sets && row.toString().startsWith(table.form().name() + "#")) {
          return Optional.of(row.toString());
        }
      }
    }
    return Optional.empty();
  }
}
