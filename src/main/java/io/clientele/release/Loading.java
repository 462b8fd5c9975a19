package io.clientele.release;

import io.clientele.table.Finding;
import java.util.List;

/** What came of loading tables and rules. */
public sealed interface Loading {

  /**
   * Everything that the checks reported about the tables.
   *
   * @return by file, sheet and cell
   */
  List<Finding> findings();

  /**
   * A release that can decide.
   *
   * @param findings none of them an error
   */
  record Loaded(Release release, List<Finding> findings) implements Loading {
    public Loaded {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Tables or rules that can't decide.
   *
   * @param ruleFaults one line each, with file and line where they are known
   */
  record Refused(List<Finding> findings, List<String> ruleFaults) implements Loading {
    public Refused {
      findings = List.copyOf(findings);
      ruleFaults = List.copyOf(ruleFaults);
    }
  }
}
