package io.clientele.preview;

import io.clientele.decision.ResultField;
import io.clientele.preview.ImpactReport.RefusedLine;
import io.clientele.preview.Movement.Advice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Counts whom an edit moves: of a few lines, or of all. Memory does not grow with the customers.
 */
final class Tally {
  /** A customer's old and new code in one result. */
  record Transition(ResultField field, @Nullable String from, @Nullable String to) {}

  private long customers;
  private long changed;
  private long refused;
  private BigDecimal amountMoved = BigDecimal.ZERO;
  private final Map<Transition, Long> transitions = new HashMap<>();
  private final Map<String, Long> gained = new HashMap<>();
  private final Map<String, Long> lost = new HashMap<>();
  private final Map<Cause, Long> causes = new HashMap<>();
  private final Comparator<Mover> leastFirst = Mover.MOST_MONEY_FIRST.reversed();
  private final PriorityQueue<Mover> movers = new PriorityQueue<>(leastFirst);
  private final List<RefusedLine> refusals = new ArrayList<>();

  void decided() {
    customers++;
  }

  void transition(Transition transition) {
    transitions.merge(transition, 1L, Long::sum);
  }

  void mover(Mover mover, Movement movement, Cause cause) {
    changed++;
    if (mover.amount12m() != null) {
      amountMoved = amountMoved.add(mover.amount12m());
    }
    for (Advice advice : movement.gained()) {
      gained.merge(advice.ownerRole(), 1L, Long::sum);
    }
    for (Advice advice : movement.lost()) {
      lost.merge(advice.ownerRole(), 1L, Long::sum);
    }
    causes.merge(cause, 1L, Long::sum);
    keep(mover);
  }

  void refused(RefusedLine line) {
    refused++;
    if (refusals.size() < ImpactReport.MOST_REFUSALS) {
      refusals.add(line);
    }
  }

  /** Adds what the lines after these gave. */
  void add(Tally next) {
    customers += next.customers;
    changed += next.changed;
    refused += next.refused;
    amountMoved = amountMoved.add(next.amountMoved);
    sum(transitions, next.transitions);
    sum(gained, next.gained);
    sum(lost, next.lost);
    sum(causes, next.causes);
    next.movers.forEach(this::keep);
    int room = ImpactReport.MOST_REFUSALS - refusals.size();
    refusals.addAll(next.refusals.subList(0, Math.min(room, next.refusals.size())));
  }

  private static <T> void sum(Map<T, Long> all, Map<T, Long> more) {
    more.forEach((key, count) -> all.merge(key, count, Long::sum));
  }

  private void keep(Mover mover) {
    movers.add(mover);
    if (movers.size() > ImpactReport.MOST_MOVERS) {
      movers.remove();
    }
  }

  long customers() {
    return customers;
  }

  long changed() {
    return changed;
  }

  long refused() {
    return refused;
  }

  BigDecimal amountMoved() {
    return amountMoved;
  }

  Map<Transition, Long> transitions() {
    return transitions;
  }

  Map<String, Long> gained() {
    return gained;
  }

  Map<String, Long> lost() {
    return lost;
  }

  Map<Cause, Long> causes() {
    return causes;
  }

  /** Those who move, most money first. */
  List<Mover> movers() {
    return movers.stream().sorted(Mover.MOST_MONEY_FIRST).toList();
  }

  List<RefusedLine> refusals() {
    return refusals;
  }
}
