package io.clientele.release;

import io.clientele.table.Finding;
import java.util.List;

/** What came of publishing. Whatever it is but {@link Published}, the running release runs on. */
public sealed interface Publishing {

  /** The release is stored and decides. */
  record Published(ReleaseRecord release) implements Publishing {}

  /**
   * The tables have errors, or warnings that nobody waived.
   *
   * @param findings all that stand in the way
   */
  record Refused(List<Finding> findings) implements Publishing {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Another release is active than the one that was meant to be replaced.
   *
   * @param since what became active since, newest first
   */
  record Outdated(List<ReleaseRecord> since) implements Publishing {
    public Outdated {
      since = List.copyOf(since);
    }
  }

  /** The tables say what the active release's say. */
  record Unchanged(ReleaseRecord active) implements Publishing {}

  /**
   * The candidate can't decide.
   *
   * @param why a line, fit for a user
   */
  record Unfit(String why) implements Publishing {}
}
