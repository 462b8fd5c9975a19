package io.clientele.scoring;

import io.clientele.decisionlog.Kept;
import java.time.Duration;
import java.util.UUID;

/** What became of recording a decision. */
public sealed interface Recorded {

  /** The decision may be answered. */
  Recorded KEPT = new Fresh();

  /** It is in the log, or there is no log. */
  record Fresh() implements Recorded {}

  /**
   * The same request was answered before: that decision is the answer, and this one is not kept.
   */
  record Repeated(Kept first) implements Recorded {}

  /** The key of the request came before with other facts. */
  record Conflict(UUID first) implements Recorded {}

  /**
   * It is not in the log, or nobody knows: it must not be answered.
   *
   * @param retryAfter when to ask again
   */
  record Lost(String why, Duration retryAfter) implements Recorded {}
}
