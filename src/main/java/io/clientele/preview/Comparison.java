package io.clientele.preview;

import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.diff.TablesDiff;

/**
 * Two rulesets that decide the same customers. Both are made for this alone and end with it: the
 * service may publish and let go of its own meanwhile.
 *
 * @param active what decides now
 * @param candidate the one that might
 * @param diff what differs between their tables
 */
public record Comparison(Ruleset active, Ruleset candidate, TablesDiff diff, Forms forms)
    implements AutoCloseable {

  public static Comparison of(Ruleset active, Ruleset candidate, Forms forms) {
    return new Comparison(
        active, candidate, TablesDiff.of(active.tables(), candidate.tables()), forms);
  }

  /** Ends the idle sessions of both. */
  @Override
  public void close() {
    active.close();
    candidate.close();
  }
}
