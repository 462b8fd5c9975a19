package io.clientele.cli;

import io.clientele.scenario.ScenarioRun;
import io.clientele.table.Finding;
import java.util.List;

/**
 * What a check found.
 *
 * @param findings by file, sheet and cell
 * @param scenarios how many there are
 * @param results of those that were run: none where the tables have errors
 */
record Checked(List<Finding> findings, int scenarios, ScenarioRun.Results results) {

  Checked {
    findings = List.copyOf(findings);
  }
}
