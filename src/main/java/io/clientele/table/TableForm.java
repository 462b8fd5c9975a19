package io.clientele.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * The project's own description of one table.
 *
 * @param name the table's fixed name, such as {@code rfm-recency}
 * @param model the model that reads it
 * @param match the kind of fact whose properties the conditions compare
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
    Text text) {

  public TableForm {
    conditions = List.copyOf(conditions);
    outcomes = List.copyOf(outcomes);
  }

  /** Conditions first, then outcomes: the order in which they stand in the sheet. */
  public List<Column> columns() {
    return Stream.concat(conditions.stream(), outcomes.stream()).toList();
  }

  /** The distinct names that the conditions compare, in the order in which a row takes values. */
  public List<String> inputs() {
    return conditions.stream().map(Column::name).distinct().toList();
  }
}
