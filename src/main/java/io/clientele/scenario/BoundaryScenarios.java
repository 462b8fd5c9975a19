package io.clientele.scenario;

import io.clientele.ruleset.Ruleset;
import io.clientele.table.NamedBytes;
import io.clientele.table.ScenarioSheets;
import io.clientele.table.Table;
import io.clientele.table.Text;
import java.lang.ref.SoftReference;
import java.util.List;

/**
 * Makes scenarios for a table: below, at and above each bound, and for each code. They expect what
 * the ruleset decides now, so that a later edit shows what it changes. Safe for any number of
 * threads.
 */
public final class BoundaryScenarios {

  private final Ruleset ruleset;

  /** Some megabytes and seconds, for all tables the same; given back where memory is short. */
  private SoftReference<List<Probe>> pool = new SoftReference<>(null);

  public BoundaryScenarios(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /** Whose scenarios these are. */
  public Ruleset ruleset() {
    return ruleset;
  }

  /**
   * The scenarios of a table as a workbook.
   *
   * @throws IllegalArgumentException where no table has this name
   */
  public Boundaries of(String name) {
    Table table = ruleset.tables().table(name);
    if (!table.form().fires()) {
      return new Boundaries.None(
          new Text(
              "table `" + name + "` has no bounds: it holds parameters, or no rule reads it",
              "表`" + name + "`为参数表，或不参与决策，没有边界"));
    }
    BoundaryCases cases = BoundaryCases.of(ruleset, table, this::pool);
    if (cases.all().isEmpty()) {
      return new Boundaries.None(
          new Text(
              "no customer could be found for any bound of table `" + name + "`",
              "未能为表`" + name + "`的任何边界找到客户"));
    }
    byte[] xlsx = new BoundarySheet(table, cases).write();
    prove(xlsx);
    return new Boundaries.Made(xlsx, cases.all().size(), cases.unreached());
  }

  private synchronized List<Probe> pool() {
    List<Probe> known = pool.get();
    if (known == null) {
      known = Pool.of(ruleset);
      pool = new SoftReference<>(known);
    }
    return known;
  }

  /** What is handed out reads without a finding and passes. */
  private void prove(byte[] xlsx) {
    List<NamedBytes> workbook = List.of(new NamedBytes(ScenarioSheets.FILE, xlsx));
    var findings = ScenarioCheck.check(workbook, ruleset).findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException("made scenarios don't pass: " + findings);
    }
  }
}
