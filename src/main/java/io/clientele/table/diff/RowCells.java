package io.clientele.table.diff;

import io.clientele.decision.Style;
import io.clientele.table.CellType;
import io.clientele.table.Column;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.TableForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of a row.
 *
 * @param cells by position of the column, in one spelling for one value; null where blank
 */
record RowCells(Row row, List<@Nullable String> cells) {

  static RowCells of(Row row) {
    List<Column> columns = row.form().columns();
    List<@Nullable String> cells =
        new ArrayList<>(Collections.<@Nullable String>nCopies(columns.size(), null));
    for (Row.Test test : row.tests()) {
      String shown = test.condition().shown();
      cells.set(
          row.form().conditions().indexOf(test.column()),
          shown.isEmpty() ? null : isNumber(test.column()) ? plain(new BigDecimal(shown)) : shown);
    }
    for (int i = row.form().conditions().size(); i < columns.size(); i++) {
      Object value = row.outcomes().get(columns.get(i).name());
      if (value != null) {
        cells.set(i, value instanceof BigDecimal number ? plain(number) : value.toString());
      }
    }
    return new RowCells(row, Collections.unmodifiableList(cells));
  }

  static boolean isNumber(Column column) {
    CellType type = column.type();
    return type == CellType.INTEGER
        || type == CellType.DECIMAL
        || type == CellType.MONEY
        || type == CellType.RATE;
  }

  private static String plain(BigDecimal number) {
    return Style.JSON.show(number);
  }

  @Nullable String cell(int column) {
    return cells.get(column);
  }

  /** The cells without one of them. */
  List<@Nullable String> without(int column) {
    List<@Nullable String> rest = new ArrayList<>(cells);
    rest.set(column, null);
    return rest;
  }

  /** The cells of some columns. */
  List<@Nullable String> of(List<Integer> columns) {
    List<@Nullable String> some = new ArrayList<>(columns.size());
    columns.forEach(column -> some.add(cells.get(column)));
    return some;
  }

  /**
   * The columns that say what a row is about, such as the action that it advises or the weight that
   * it gives; rows that differ there are rarely the same row. Empty for most tables.
   */
  static List<Integer> subject(TableForm form) {
    List<Integer> subject = new ArrayList<>();
    List<Column> columns = form.columns();
    for (int i = 0; i < columns.size(); i++) {
      String place = "{" + columns.get(i).name() + "}";
      boolean named =
          form.outcomes().stream()
              .anyMatch(each -> each.sets() != null && each.sets().contains(place));
      boolean key = form.policy() == HitPolicy.PARAMETERS && columns.get(i).isCondition();
      if (named || key) {
        subject.add(i);
      }
    }
    return subject;
  }
}
