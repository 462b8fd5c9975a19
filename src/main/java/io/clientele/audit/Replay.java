package io.clientele.audit;

import io.clientele.decision.Decision;
import java.util.List;

/** What came of deciding again by recorded facts. */
public sealed interface Replay {

  /**
   * It was decided.
   *
   * @param differences where it is not as recorded; none where it is the same to the byte, or where
   *     another release gives the same results
   */
  record Made(Decision decision, List<Difference> differences) implements Replay {
    public Made {
      differences = List.copyOf(differences);
    }

    /** Whether nothing differs. */
    public boolean identical() {
      return differences.isEmpty();
    }
  }

  /** The facts were erased. */
  record Erased() implements Replay {}

  /**
   * It can't be decided.
   *
   * @param why in one line, with what to do
   */
  record Impossible(String why) implements Replay {}
}
