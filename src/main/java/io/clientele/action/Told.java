package io.clientele.action;

import io.clientele.customer.Fault;
import io.clientele.decisionlog.ActionOutcome;
import java.util.List;

/** What came of telling outcomes. */
public sealed interface Told {

  /**
   * All are kept.
   *
   * @param outcomes as they are kept, in order; those told before as they were then
   * @param skipped lines without an outcome
   */
  record Kept(List<ActionOutcome> outcomes, int skipped) implements Told {
    public Kept {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** None is kept, for all these reasons. */
  record Refused(List<Fault> faults) implements Told {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
