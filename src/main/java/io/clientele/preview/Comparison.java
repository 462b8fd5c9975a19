package io.clientele.preview;

import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.diff.TablesDiff;

/**
 * Two rulesets that decide the same customers.
 *
 * @param active the one that decides now
 * @param candidate the one that might; it was made for this comparison and ends with it
 * @param diff what differs between their tables
 */
public record Comparison(Ruleset active, Ruleset candidate, TablesDiff diff, Forms forms) {

  public static Comparison of(Ruleset active, Ruleset candidate, Forms forms) {
    return new Comparison(
        active, candidate, TablesDiff.of(active.tables(), candidate.tables()), forms);
  }
}
