package io.clientele.scenario;

import io.clientele.ruleset.Ruleset;
import io.clientele.table.NamedBytes;
import java.util.List;
import java.util.stream.Stream;

/** Reads the scenarios of workbooks and runs them: what a check does, and what gates publishing. */
public final class ScenarioCheck {

  private ScenarioCheck() {}

  /**
   * Reads and runs the scenarios of workbooks.
   *
   * @return how many were run and passed; and everything wrong with them: mistakes in their sheets,
   *     and results that aren't as expected
   */
  public static ScenarioRun.Results check(List<NamedBytes> workbooks, Ruleset ruleset) {
    Scenarios scenarios = ScenarioReader.read(workbooks);
    ScenarioRun.Results results = ScenarioRun.run(ruleset, scenarios);
    return new ScenarioRun.Results(
        results.run(),
        results.passed(),
        Stream.concat(scenarios.findings().stream(), results.findings().stream()).toList());
  }
}
