package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One data row whose cells are checked one by one, but not yet against each other.
 *
 * @param number 1 for the table's first data row
 * @param values by position of the column; blank and faulty cells are left out
 * @param sound whether no cell of the row is faulty
 */
record DraftRow(
    TableForm form, int number, int sheetRow, Map<Integer, CellValue> values, boolean sound) {

  DraftRow {
    values = Map.copyOf(values);
  }

  @Nullable CellValue value(int column) {
    return values.get(column);
  }

  /** The cell of a column, by its position. */
  Ref cell(int column) {
    return new Ref(sheetRow, TechnicalRows.FIRST_COLUMN + column);
  }

  /** The word of the first column; empty where it is blank. */
  String key() {
    return values.get(0) instanceof CellValue.Word word ? word.text() : "";
  }

  boolean hasCondition() {
    return values.keySet().stream().anyMatch(column -> column < form.conditions().size());
  }

  /** The condition cells, in order, as far as they aren't blank. */
  Map<Integer, CellValue> conditions() {
    Map<Integer, CellValue> conditions = new TreeMap<>(values);
    conditions.keySet().removeIf(column -> column >= form.conditions().size());
    return conditions;
  }
}
