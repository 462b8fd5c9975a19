package io.clientele.action;

import io.clientele.decisionlog.ActionOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of an action, checked.
 *
 * @param at a day, or a moment in UTC, as ISO 8601 has it
 * @param by who did it
 * @param why null where nothing is said
 */
public record Telling(Result result, String at, String by, @Nullable String why) {

  ActionOutcome outcome(long seq, String action, String caller, Instant now) {
    return new ActionOutcome(0, seq, action, result.code(), at, by, why, caller, now);
  }
}
