package io.clientele.whatif;

import io.clientele.Shipped;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tables that ship, with some of the levers only. */
final class OwnLevers {

  private OwnLevers() {}

  static Ruleset ruleset(String... facts) {
    return new Ruleset(Shipped.rules(), Forms.shipped(), tables(Set.of(facts)));
  }

  /** A release made before there was such a table. */
  static Ruleset none() {
    List<Table> tables = new ArrayList<>(Shipped.tables().all());
    tables.removeIf(table -> table.form().name().equals("levers"));
    return new Ruleset(Shipped.rules(), Forms.shipped(), new Tables(tables));
  }

  private static Tables tables(Set<String> facts) {
    List<Table> tables = new ArrayList<>();
    for (Table table : Shipped.tables().all()) {
      tables.add(table.form().name().equals("levers") ? only(table, facts) : table);
    }
    return new Tables(tables);
  }

  private static Table only(Table levers, Set<String> facts) {
    List<Row> rows = levers.rows().stream().filter(row -> facts.contains(row.getKey())).toList();
    return new Table(levers.form(), rows);
  }
}
