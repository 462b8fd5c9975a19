package io.clientele.scenario;

import io.clientele.ruleset.Ruleset;
import io.clientele.table.HitPolicy;
import io.clientele.table.NamedBytes;
import io.clientele.table.ScenarioSheets;
import io.clientele.table.Table;
import io.clientele.table.Text;
import java.util.List;

/**
 * Makes scenarios for a table: below, at and above each bound, and for each code. They expect what
 * the ruleset decides now, so that a later edit shows what it changes.
 */
public final class BoundaryScenarios {

  private BoundaryScenarios() {}

  /**
   * The scenarios of a table as a workbook.
   *
   * @throws IllegalArgumentException where no table has this name
   */
  public static Boundaries of(Ruleset ruleset, String name) {
    Table table = ruleset.tables().table(name);
    if (table.form().policy() == HitPolicy.PARAMETERS) {
      return new Boundaries.None(
          new Text(
              "table `" + name + "` holds weights or parameters and has no bounds",
              "表`" + name + "`为参数表，没有边界"));
    }
    BoundaryCases cases = BoundaryCases.of(ruleset, table);
    if (cases.all().isEmpty()) {
      return new Boundaries.None(
          new Text(
              "no customer could be found for any bound of table `" + name + "`",
              "未能为表`" + name + "`的任何边界找到客户"));
    }
    byte[] xlsx = new BoundarySheet(table, cases).write();
    prove(xlsx, ruleset);
    return new Boundaries.Made(xlsx, cases.all().size(), cases.unreached());
  }

  /** What is handed out reads without a finding and passes. */
  private static void prove(byte[] xlsx, Ruleset ruleset) {
    List<NamedBytes> workbook = List.of(new NamedBytes(ScenarioSheets.FILE, xlsx));
    var findings = ScenarioCheck.check(workbook, ruleset).findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException("made scenarios don't pass: " + findings);
    }
  }
}
