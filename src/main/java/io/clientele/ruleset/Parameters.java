package io.clientele.ruleset;

import io.clientele.table.HitPolicy;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.HashMap;
import java.util.Map;

/** The tables that hold weights and parameters, as far as rules read them. */
public final class Parameters {

  private final Map<String, Weights> byTable = new HashMap<>();

  Parameters(Tables tables) {
    for (Table table : tables.all()) {
      if (table.form().policy() == HitPolicy.PARAMETERS && !table.form().optional()) {
        byTable.put(table.form().name(), Weights.from(table));
      }
    }
  }

  /** The weights of a table. */
  public Weights table(String name) {
    Weights weights = byTable.get(name);
    if (weights == null) {
      throw new IllegalArgumentException("no table of parameters is called `" + name + "`");
    }
    return weights;
  }
}
