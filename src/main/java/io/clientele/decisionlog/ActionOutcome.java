package io.clientele.decisionlog;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told about an action that an entry advised.
 *
 * @param number its place among all that was told, from 1; 0 while it isn't kept
 * @param seq the entry
 * @param action its code
 * @param result what became of it
 * @param at a day or a moment, as ISO 8601 has it
 * @param by who did it
 * @param why null where nothing was said
 * @param caller who told, by the name of the key
 * @param recordedAt kept to the microsecond
 */
public record ActionOutcome(
    long number,
    long seq,
    String action,
    String result,
    String at,
    String by,
    @Nullable String why,
    String caller,
    Instant recordedAt) {

  /** Whether another tells the very same, whoever brought it and whenever. */
  boolean tellsTheSame(ActionOutcome other) {
    return seq == other.seq
        && action.equals(other.action)
        && result.equals(other.result)
        && at.equals(other.at)
        && by.equals(other.by)
        && Objects.equals(why, other.why);
  }

  ActionOutcome numbered(long place) {
    return new ActionOutcome(place, seq, action, result, at, by, why, caller, recordedAt);
  }
}
