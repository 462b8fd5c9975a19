package io.clientele.table.diff;

import io.clientele.table.Column;
import io.clientele.table.Condition;
import io.clientele.table.Forms;
import io.clientele.table.Operator;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.TableForm;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions of one table, written as cells in column order; "" is a blank one. */
final class Versions {
  private Versions() {}

  static TableForm form(String table) {
    return Forms.shipped().table(table);
  }

  /** One version of a table; a row is its cells, separated by bars. */
  static Tables of(String table, String... rows) {
    return version(
        form(table), Arrays.stream(rows).map(row -> List.of(row.split("\\|", -1))).toList());
  }

  static Tables version(TableForm form, List<List<String>> rows) {
    List<Row> all = new ArrayList<>();
    for (List<String> cells : rows) {
      all.add(row(form, all.size() + 1, cells));
    }
    return new Tables(List.of(new Table(form, all)));
  }

  private static Row row(TableForm form, int number, List<String> cells) {
    List<Row.Test> tests = new ArrayList<>();
    Map<String, Object> outcomes = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = form.columns().get(i);
      String cell = cells.get(i);
      Object value =
          RowCells.isNumber(column) && !cell.isEmpty() ? new BigDecimal(cell) : (Object) cell;
      if (!cell.isEmpty() && column.is() != null) {
        int input = form.inputs().indexOf(column.name());
        tests.add(new Row.Test(column, "X" + number, input, condition(column.is(), value)));
      } else if (!cell.isEmpty()) {
        outcomes.put(column.name(), value);
      }
    }
    return new Row(form, number, 11 + number, tests, outcomes);
  }

  private static Condition condition(Operator is, Object value) {
    return switch (is) {
      case AT_LEAST -> new Condition.AtLeast((BigDecimal) value);
      case AT_MOST -> new Condition.AtMost((BigDecimal) value);
      case BELOW -> new Condition.Below((BigDecimal) value);
      case EQUAL -> new Condition.Equal((String) value);
      case STARTS_WITH -> new Condition.StartsWith((String) value, List.of());
      case ONE_OF -> new Condition.OneOf(List.of(((String) value).split(";", -1)), false);
    };
  }

  /** The cells of every row. */
  static List<List<@Nullable String>> cells(Tables tables) {
    return tables.all().get(0).rows().stream().map(row -> RowCells.of(row).cells()).toList();
  }

  /** The older version with the changes made to it: it must say what the newer one says. */
  static List<List<@Nullable String>> applied(Tables from, TablesDiff diff) {
    List<List<@Nullable String>> old = new ArrayList<>(cells(from));
    if (diff.isEmpty()) {
      return old;
    }
    TableDiff table = diff.tables().get(0);
    Map<Integer, List<@Nullable String>> placed = new HashMap<>();
    List<List<@Nullable String>> rest = new ArrayList<>(old);
    for (RowChange change : table.changes()) {
      Row before = change.from();
      List<@Nullable String> cells =
          before == null
              ? new ArrayList<>(java.util.Collections.nCopies(table.form().columns().size(), null))
              : new ArrayList<>(old.get(before.number() - 1));
      if (before != null) {
        rest.set(before.number() - 1, null);
      }
      for (CellChange cell : change.cells()) {
        cells.set(table.form().columns().indexOf(cell.column()), cell.to());
      }
      Row now = change.to();
      if (now != null) {
        placed.put(now.number(), cells);
      }
    }
    rest.removeIf(row -> row == null);
    List<List<@Nullable String>> result = new ArrayList<>();
    while (!rest.isEmpty() || placed.containsKey(result.size() + 1)) {
      List<@Nullable String> next = placed.get(result.size() + 1);
      result.add(next == null ? rest.remove(0) : next);
    }
    return result;
  }
}
