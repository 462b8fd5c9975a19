package io.clientele.ruleset;

import io.clientele.table.Condition;
import io.clientele.table.Row;
import io.clientele.table.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The weights or parameters of one table, by name. */
public final class Weights {

  private final String table;
  private final Map<String, BigDecimal> byName;

  private Weights(String table, Map<String, BigDecimal> byName) {
    this.table = table;
    this.byName = Map.copyOf(byName);
  }

  static Weights from(Table table) {
    String outcome = table.form().outcomes().get(0).name();
    Map<String, BigDecimal> byName = new HashMap<>();
    for (Row row : table.rows()) {
      Condition.Equal name = (Condition.Equal) row.tests().get(0).condition();
      byName.put(name.code(), row.decimal(outcome));
    }
    return new Weights(table.form().name(), byName);
  }

  /** The weight of a name. */
  public BigDecimal of(String name) {
    BigDecimal weight = byName.get(name);
    if (weight == null) {
      throw new TableFault("table `" + table + "` has no row for `" + name + "`");
    }
    return weight;
  }
}
