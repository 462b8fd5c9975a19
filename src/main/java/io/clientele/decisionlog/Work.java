package io.clientele.decisionlog;

/** What waits for the writer. */
sealed interface Work permits Pending, Chore {

  /** Ends it undone, unless the writer has it. */
  void refuse(LogUnavailable why);
}
