package io.clientele.release;

import java.util.List;

/** What came of rolling back. */
public sealed interface RollingBack {

  /** The release decides again. */
  record RolledBack(ReleaseRecord release) implements RollingBack {}

  /** There is no such release. */
  record Unknown() implements RollingBack {}

  /** The release is active already. */
  record ActiveAlready(ReleaseRecord active) implements RollingBack {}

  /**
   * Another release is active than the one that was meant to be replaced.
   *
   * @param since what became active since, newest first
   */
  record Outdated(List<ReleaseRecord> since) implements RollingBack {
    public Outdated {
      since = List.copyOf(since);
    }
  }

  /**
   * The release can't decide with this version of the program.
   *
   * @param why a line, fit for a user
   */
  record Unfit(String why) implements RollingBack {}
}
