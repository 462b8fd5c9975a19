package io.clientele.action;

import io.clientele.decisionlog.ActionOutcome;
import io.clientele.decisionlog.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action that a recorded decision advised, with what was told of it.
 *
 * @param entry the decision
 * @param rank the smaller, the more urgent
 * @param ownerRole code of who carries it out
 * @param owner the customer's own owner; null where unknown
 * @param current whether nothing was decided about the customer since
 * @param outcomes in the order of telling
 */
public record Advised(
    Kept entry,
    ActionId id,
    String customerId,
    int rank,
    String english,
    String chinese,
    String ownerRole,
    @Nullable String owner,
    String cadence,
    String channel,
    LocalDate dueOn,
    boolean current,
    List<ActionOutcome> outcomes) {

  private static final String RUN = "run:";

  public Advised {
    outcomes = List.copyOf(outcomes);
  }

  /** The outcome that counts. */
  public Optional<ActionOutcome> newest() {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(outcomes.size() - 1));
  }

  /** How it stands on a day. */
  public State state(LocalDate today) {
    if (!outcomes.isEmpty()) {
      String result = outcomes.get(outcomes.size() - 1).result();
      return result.equals(Result.DONE.code()) ? State.DONE : State.DROPPED;
    }
    return dueOn.isBefore(today) ? State.OVERDUE : State.OPEN;
  }

  /** The run that decided; null where it was no run. */
  public @Nullable String run() {
    return entry.caller().startsWith(RUN) ? entry.caller().substring(RUN.length()) : null;
  }

  /** Who asked for the decisions of a run, in the decision log. */
  public static String callerOf(String run) {
    return RUN + run;
  }
}
