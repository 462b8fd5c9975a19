package io.clientele.decisionlog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a walk through the log found.
 *
 * @param at when it began
 * @param entries walked through
 * @param blocks walked through
 * @param erased how many of the entries are erased, each under a record that says so
 * @param checkpoints it was compared with
 * @param flaw the first thing that is wrong; null where nothing is
 */
public record Verification(
    Instant at,
    Duration took,
    long entries,
    long blocks,
    long erased,
    int checkpoints,
    @Nullable Flaw flaw) {

  /** Whether nothing is wrong. */
  public boolean sound() {
    return flaw == null;
  }
}
