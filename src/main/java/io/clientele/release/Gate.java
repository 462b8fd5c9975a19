package io.clientele.release;

import io.clientele.ruleset.Ruleset;
import io.clientele.table.Finding;
import io.clientele.table.NamedBytes;
import java.util.List;

/** What a candidate must pass beside the checks of its tables. */
@FunctionalInterface
public interface Gate {

  /** Lets everything through. */
  Gate OPEN = (workbooks, ruleset) -> List.of();

  /**
   * Tries a candidate.
   *
   * @param workbooks all of them
   * @param ruleset made of the workbooks
   * @return an error refuses the candidate, a warning has to be waived
   */
  List<Finding> check(List<NamedBytes> workbooks, Ruleset ruleset);
}
