package io.clientele.whatif;

import io.clientele.table.Row;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table that came closest to firing and did not, for a single condition.
 *
 * @param row the row; it knows its file, sheet and place
 * @param cell the cell of the condition that failed, such as {@code C14}
 * @param fact what the condition looks at, as explanations name it
 * @param label what people call it
 * @param actual what the customer has: a {@link BigDecimal} or a code
 * @param condition the operator and the cell's value: {@code >= 0.3}
 * @param distance from the actual value to the threshold, never negative; 0 is just on a bound that
 *     must not be reached; null for codes, which are another code or the same
 * @param relative the distance as a share of the greater of value and threshold, 4 decimals; null
 *     for codes
 * @param sets what the row would have set, by its place in the decision
 * @param text the miss in words
 */
public record NearMiss(
    Row row,
    String cell,
    String fact,
    Text label,
    Object actual,
    String condition,
    @Nullable BigDecimal distance,
    @Nullable BigDecimal relative,
    Map<String, Object> sets,
    Text text) {

  /** The table's name. */
  public String table() {
    return row.getTable();
  }

  /** The model that reads the table. */
  public String model() {
    return row.form().model();
  }
}
