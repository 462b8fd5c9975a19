package io.clientele;

import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.Reading;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.nio.file.Path;

/** What ships: read and compiled once, and shared by every test. */
public final class Shipped {

  public static final Path FOLDER = Path.of("decision-tables");

  private static final Tables TABLES = read();
  private static final RuleBase RULES = RuleBase.shipped();
  private static final Ruleset RULESET = new Ruleset(RULES, Forms.shipped(), TABLES);

  private Shipped() {}

  public static Tables tables() {
    return TABLES;
  }

  public static RuleBase rules() {
    return RULES;
  }

  public static Ruleset ruleset() {
    return RULESET;
  }

  private static Tables read() {
    Reading reading = new TableReader(Forms.shipped()).read(FOLDER);
    return reading
        .tables()
        .orElseThrow(() -> new IllegalStateException("findings: " + reading.findings()));
  }
}
