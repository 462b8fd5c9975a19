package io.clientele.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's own description of one table.
 *
 * @param name the table's fixed name, such as {@code rfm-recency}
 * @param model the model that reads it
 * @param match the kind of fact whose properties the conditions compare
 * @param domains what inputs can be, by name; where each row names what it asks about, by that name
 * @param exact whether each code of the only input is asked for by itself, and one row must answer
 * @param optional whether no rule reads the table, so that a release may lack its workbook
 * @param sum what the numbers of the only outcome add up to; null where they needn't
 */
public record TableForm(
    String name,
    String model,
    String file,
    String sheet,
    HitPolicy policy,
    Text title,
    Text about,
    String match,
    List<Column> conditions,
    List<Column> outcomes,
    Text text,
    Map<String, Domain> domains,
    boolean exact,
    boolean optional,
    @Nullable BigDecimal sum) {

  public TableForm {
    conditions = List.copyOf(conditions);
    outcomes = List.copyOf(outcomes);
    domains = Map.copyOf(domains);
  }

  /** Conditions first, then outcomes: the order in which they stand in the sheet. */
  public List<Column> columns() {
    return Stream.concat(conditions.stream(), outcomes.stream()).toList();
  }

  /** The distinct names that the conditions compare, in the order in which a row takes values. */
  public List<String> inputs() {
    return conditions.stream().map(Column::name).distinct().toList();
  }

  /**
   * Where a row stands.
   *
   * @param number 1 for the table's first data row; rows that are blank between make it refused
   */
  public SheetRow row(int number) {
    return new SheetRow(file, sheet, TechnicalRows.FIRST_DATA_ROW - 1 + number);
  }

  /** Whether rules read the table and its rows fire. */
  public boolean fires() {
    return !optional && policy != HitPolicy.PARAMETERS;
  }

  /** Whether each row names what it asks about, each of its own kind: a number or a code. */
  public boolean asksByName() {
    return inputs().containsAll(List.of("value", "code"));
  }
}
