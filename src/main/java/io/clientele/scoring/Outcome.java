package io.clientele.scoring;

import io.clientele.decision.Decision;
import java.util.Optional;

/** What came of one customer's facts. */
public sealed interface Outcome {

  record Decided(Decision decision) implements Outcome {}

  /**
   * No decision.
   *
   * @param customerId whose facts these were, when that much could be read
   */
  record Refused(Optional<String> customerId, Problem problem) implements Outcome {}
}
