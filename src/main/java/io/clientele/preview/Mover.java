package io.clientele.preview;

import io.clientele.decision.ResultField;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom the edit moves.
 *
 * @param line where the customer stands in the file
 * @param amount12m yuan; null where unknown
 * @param changes results that differ, in the order of the models
 * @param actionsGained codes, in alphabetical order
 * @param actionsLost codes, in alphabetical order
 */
public record Mover(
    long line,
    String customerId,
    @Nullable BigDecimal amount12m,
    List<FieldChange> changes,
    List<String> actionsGained,
    List<String> actionsLost,
    Difference firstDifference) {

  /** Most money first, then by number, then by line: no two movers are equal. */
  static final Comparator<Mover> MOST_MONEY_FIRST =
      Comparator.comparing(
              Mover::amount12m, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
          .thenComparing(Mover::customerId)
          .thenComparingLong(Mover::line);

  public Mover {
    changes = List.copyOf(changes);
    actionsGained = List.copyOf(actionsGained);
    actionsLost = List.copyOf(actionsLost);
  }

  /** A result that differs; null where the model could not be assessed. */
  public record FieldChange(ResultField field, @Nullable String from, @Nullable String to) {}

  /**
   * The first step that made a difference, as explanations name it.
   *
   * @param from such as {@code risk-amount-drop#2}; null where nothing fired there before
   * @param to null where nothing fires there now
   */
  public record Difference(@Nullable String from, @Nullable String to) {}
}
