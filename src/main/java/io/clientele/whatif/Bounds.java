package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.scenario.Input;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The positions of a lever at which it just reaches a bound of some row. */
final class Bounds {

  private Bounds() {}

  /** The positions in order, each with the one after it: some bounds are no longer in the row. */
  static NavigableSet<Integer> of(Turn turn, Customer customer, Tables tables) {
    NavigableSet<Integer> positions = new TreeSet<>();
    for (Table table : tables.ofRules()) {
      for (Row row : table.rows()) {
        for (Row.Test test : row.tests()) {
          BigDecimal bound = Input.isKey(row, test) ? null : Gap.bound(test.condition());
          BigDecimal value =
              bound == null ? null : value(Input.of(row, test), bound, turn, customer);
          if (value != null) {
            int position = turn.reaching(value);
            positions.add(position);
            positions.add(position + 1);
          }
        }
      }
    }
    return positions.subSet(1, true, turn.last(), true);
  }

  /** The lever's fact at a bound of it, or at one of the figure that hangs on it alone. */
  private static @Nullable BigDecimal value(
      Input input, BigDecimal bound, Turn turn, Customer customer) {
    if (!turn.isNumber()) {
      return null;
    }
    BigDecimal before = customer.purchases().amountPrev6m();
    if (turn.lever().fact() == Fact.AMOUNT_LAST_6M
        && input.name().equals("amountDrop")
        && before != null) {
      return before.multiply(BigDecimal.ONE.subtract(bound));
    }
    return input.fact() == turn.lever().fact() ? bound : null;
  }
}
