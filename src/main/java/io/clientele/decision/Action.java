package io.clientele.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance step advised.
 *
 * @param rank the place in the list; actions of one rank stand by code
 * @param owner the customer's own owner, where known
 */
public record Action(
    String action,
    int rank,
    Title title,
    String ownerRole,
    @Nullable String owner,
    String cadence,
    String channel,
    LocalDate dueOn) {

  /** What to do, in both languages. */
  public record Title(String en, String zh) {}
}
