package io.clientele.preview;

import io.clientele.ruleset.RuleSources;
import io.clientele.scenario.Scenarios;
import io.clientele.scenario.diff.ScenariosDiff;
import io.clientele.table.Tables;
import io.clientele.table.diff.TablesDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of everything that a release holds. */
public record ReleaseDiff(
    Version from, Version to, TablesDiff tables, List<RuleChange> rules, ScenariosDiff scenarios) {

  public ReleaseDiff {
    rules = List.copyOf(rules);
  }

  /**
   * One version.
   *
   * @param number null for what isn't published
   * @param digest of tables and rules; null where it is not known
   */
  public record Version(
      @Nullable Integer number,
      @Nullable String digest,
      Tables tables,
      RuleSources rules,
      Scenarios scenarios) {}

  /** Compares two versions. */
  public static ReleaseDiff of(Version from, Version to) {
    return new ReleaseDiff(
        from,
        to,
        TablesDiff.of(from.tables, to.tables),
        RuleChange.between(from.rules, to.rules),
        ScenariosDiff.of(from.scenarios, to.scenarios));
  }

  /** Whether both say the same. */
  public boolean isEmpty() {
    return tables.isEmpty() && rules.isEmpty() && scenarios.isEmpty();
  }
}
