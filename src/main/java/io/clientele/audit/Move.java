package io.clientele.audit;

import io.clientele.decision.Assessment;
import io.clientele.decision.ResultField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result that is not what it was at the decision before.
 *
 * @param from null where it was not assessed
 * @param to null where it is not assessed
 * @param steps what made it so, in the order time, facts, rules; empty where it can't be told
 */
public record Move(
    ResultField field, @Nullable String from, @Nullable String to, List<Step> steps) {

  /**
   * One cause's share in a move.
   *
   * @param from what the result was before this cause is taken in
   * @param to what it is once it is
   */
  public record Step(Cause cause, @Nullable String from, @Nullable String to) {}

  public Move {
    steps = List.copyOf(steps);
  }

  /**
   * The moves between two decisions of a customer.
   *
   * @param before the earlier facts, by the earlier release, on the earlier day
   * @param later the earlier facts, by the earlier release, on the later day
   * @param informed the later facts, by the earlier release, on the later day
   * @param now the later facts, by the later release, on the later day
   */
  static List<Move> split(
      Assessment before, Assessment later, Assessment informed, Assessment now) {
    List<Move> moves = new ArrayList<>();
    for (ResultField field : ResultField.values()) {
      String first = field.of(before);
      String last = field.of(now);
      if (!Objects.equals(first, last)) {
        List<Step> steps = new ArrayList<>();
        step(Cause.TIME, first, field.of(later), steps);
        step(Cause.FACTS, field.of(later), field.of(informed), steps);
        step(Cause.RULES, field.of(informed), last, steps);
        moves.add(new Move(field, first, last, steps));
      }
    }
    return moves;
  }

  /**
   * The moves between two decisions that can't be split, since a table has a gap for the halves.
   */
  static List<Move> unexplained(Assessment before, Assessment now) {
    return split(before, before, before, now).stream()
        .map(move -> new Move(move.field, move.from, move.to, List.of()))
        .toList();
  }

  private static void step(
      Cause cause, @Nullable String from, @Nullable String to, List<Step> steps) {
    if (!Objects.equals(from, to)) {
      steps.add(new Step(cause, from, to));
    }
  }
}
