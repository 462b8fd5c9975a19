package io.clientele.whatif;

import io.clientele.customer.Fact;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes of facts that reach a goal, proved by deciding with them. None of them can be left out,
 * nor a number moved a tenth of a step less.
 *
 * @param effort working days of all changes, 2 decimals
 * @param changes what a sales team does, in the order of the levers
 * @param carried the facts that hang on those and change with them
 * @param results the results of the goal, as decided with these changes
 * @param text the changes in words
 */
public record ChangeSet(
    BigDecimal effort,
    List<Change> changes,
    List<Change> carried,
    Map<String, String> results,
    Text text) {

  public ChangeSet {
    changes = List.copyOf(changes);
    carried = List.copyOf(carried);
    results = Map.copyOf(results);
  }

  /**
   * A fact that changes.
   *
   * @param from the value it has; null where it isn't known
   * @param to the value it takes, what other changes carry along included
   * @param effort working days; null for a fact that is carried along
   */
  public record Change(Fact fact, @Nullable Object from, Object to, @Nullable BigDecimal effort) {}
}
