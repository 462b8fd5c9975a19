package io.clientele.scoring;

import io.clientele.decision.Decision;
import io.clientele.decisionlog.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** Takes decisions into the log before they are answered. Safe for any number of threads. */
@FunctionalInterface
public interface Recorder {

  /** Where nothing is recorded: commands, the try form, a service without a log. */
  Recorder NONE = (decision, caller, key) -> Recording.DONE;

  /**
   * Begins to record a decision; it may be answered once this has ended.
   *
   * @param caller who asked, by the name of the key
   * @param key makes a retry safe; null where the caller gave none
   */
  Recording begin(Decision decision, String caller, @Nullable IdempotencyKey key);
}
