package io.clientele.preview;

import io.clientele.ruleset.RuleSources;
import io.clientele.table.Tables;
import io.clientele.table.diff.TablesDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of everything that decides. */
public record ReleaseDiff(Version from, Version to, TablesDiff tables, List<RuleChange> rules) {

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
      @Nullable Integer number, @Nullable String digest, Tables tables, RuleSources rules) {}

  /** Compares two versions. */
  public static ReleaseDiff of(Version from, Version to) {
    return new ReleaseDiff(
        from, to, TablesDiff.of(from.tables, to.tables), RuleChange.between(from.rules, to.rules));
  }

  /** Whether both say the same. */
  public boolean isEmpty() {
    return tables.isEmpty() && rules.isEmpty();
  }
}
