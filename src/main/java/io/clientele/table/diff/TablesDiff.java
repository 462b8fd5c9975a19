package io.clientele.table.diff;

import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.TableForm;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two versions of the tables.
 *
 * @param tables those that differ, in the order in which the models run
 */
public record TablesDiff(List<TableDiff> tables) {
  public TablesDiff {
    tables = List.copyOf(tables);
  }

  /** Compares two versions. Rows are known again by what they say, not by where they stand. */
  public static TablesDiff of(Tables from, Tables to) {
    Map<String, List<Row>> before = new HashMap<>();
    Map<String, TableForm> forms = new LinkedHashMap<>();
    Map<String, List<Row>> now = new HashMap<>();
    for (Table table : from.all()) {
      before.put(table.form().name(), table.rows());
      forms.put(table.form().name(), table.form());
    }
    for (Table table : to.all()) {
      now.put(table.form().name(), table.rows());
      forms.putIfAbsent(table.form().name(), table.form());
    }
    List<TableDiff> tables = new ArrayList<>();
    forms.forEach(
        (name, form) -> {
          List<Row> old = before.getOrDefault(name, List.of());
          TableDiff diff = RowPairs.of(form, old, now.getOrDefault(name, List.of())).diff();
          if (!diff.changes().isEmpty()) {
            tables.add(diff);
          }
        });
    return new TablesDiff(tables);
  }

  /** Whether both versions say the same. */
  public boolean isEmpty() {
    return tables.isEmpty();
  }
}
