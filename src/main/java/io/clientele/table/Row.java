package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One data row of a table, checked: a fact of the sessions that decide, and what an explanation
 * points at. Immutable; compared by identity.
 */
public final class Row {

  /** A condition of this row: the column it stands in, its cell and the position of its input. */
  public record Test(Column column, String cell, int input, Condition condition) {}

  private final TableForm form;
  private final int number;
  private final int sheetRow;
  private final List<Test> tests;
  private final Test[] testArray;
  private final Map<String, Object> outcomes;
  private final String key;

  /**
   * @param number 1 for the table's first data row
   * @param sheetRow the row of the spreadsheet, 1 for the first
   * @param tests the conditions whose cells aren't blank, in column order
   * @param outcomes by column name: {@link BigDecimal} for numbers, else text; blank ones left out
   */
  public Row(
      TableForm form, int number, int sheetRow, List<Test> tests, Map<String, Object> outcomes) {
    this.form = form;
    this.number = number;
    this.sheetRow = sheetRow;
    this.tests = List.copyOf(tests);
    this.testArray = tests.toArray(new Test[0]);
    this.outcomes = Map.copyOf(outcomes);
    this.key = firstCode(tests);
  }

  private static String firstCode(List<Test> tests) {
    if (!tests.isEmpty()
        && tests.get(0).input() == 0
        && tests.get(0).condition() instanceof Condition.Equal equal) {
      return equal.code();
    }
    return "";
  }

  /** The name of the table. */
  public String getTable() {
    return form.name();
  }

  /** The code that the first condition demands, empty where it demands none: what joins index. */
  public String getKey() {
    return key;
  }

  /** Whether a value meets the conditions on the table's first input. */
  public boolean covers(@Nullable Object first) {
    for (Test test : testArray) {
      if (!test.condition().allows(first)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two values meet the conditions on the table's inputs, in their order. */
  public boolean covers(@Nullable Object first, @Nullable Object second) {
    for (Test test : testArray) {
      if (!test.condition().allows(test.input() == 0 ? first : second)) {
        return false;
      }
    }
    return true;
  }

  /** Whether three values meet the conditions on the table's inputs, in their order. */
  public boolean covers(@Nullable Object first, @Nullable Object second, @Nullable Object third) {
    for (Test test : testArray) {
      Object value = test.input() == 0 ? first : test.input() == 1 ? second : third;
      if (!test.condition().allows(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether values meet the conditions on the table's inputs, in their order. */
  public boolean coversAll(@Nullable Object[] values) {
    for (Test test : testArray) {
      if (!test.condition().allows(values[test.input()])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value that this row names meets the row's conditions on it. */
  public boolean coversOwn(Named values) {
    Object value = values.value(key);
    if (value == null) {
      return false;
    }
    for (Test test : testArray) {
      if (test.input() != 0 && !test.condition().allows(value)) {
        return false;
      }
    }
    return true;
  }

  /** A number that this row sets. */
  public BigDecimal decimal(String outcome) {
    return (BigDecimal) outcome(outcome);
  }

  /** A whole number that this row sets. */
  public int integer(String outcome) {
    return decimal(outcome).intValueExact();
  }

  /** A code or text that this row sets. */
  public String text(String outcome) {
    return (String) outcome(outcome);
  }

  private Object outcome(String name) {
    Object value = outcomes.get(name);
    if (value == null) {
      throw new IllegalStateException(this + " sets no `" + name + "`");
    }
    return value;
  }

  public TableForm form() {
    return form;
  }

  public int number() {
    return number;
  }

  public int sheetRow() {
    return sheetRow;
  }

  /** Where an analyst finds one of its cells. */
  public Place cellPlace(String cell) {
    return new Place(form.file(), form.sheet(), cell);
  }

  /** Where an analyst finds the row. */
  public SheetRow place() {
    return new SheetRow(form.file(), form.sheet(), sheetRow);
  }

  public List<Test> tests() {
    return tests;
  }

  public Map<String, Object> outcomes() {
    return outcomes;
  }

  /** The cell of a column, such as {@code C12}, by the position of the column in the form. */
  public String cell(int column) {
    return new Ref(sheetRow, TechnicalRows.FIRST_COLUMN + column).toString();
  }

  /** As explanations name it: {@code rfm-recency#1}. */
  @Override
  public String toString() {
    return form.name() + "#" + number;
  }
}
