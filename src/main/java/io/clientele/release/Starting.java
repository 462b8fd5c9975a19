package io.clientele.release;

import java.util.List;

/** What came of opening a data folder. */
public sealed interface Starting {

  /**
   * There is a release to decide by.
   *
   * @param notes what the operator should know, a line each
   */
  record Started(Releases releases, List<String> notes) implements Starting {
    public Started {
      notes = List.copyOf(notes);
    }
  }

  /** The tables or rules can't decide. */
  record Refused(Loading.Refused why) implements Starting {}
}
