package io.clientele.decisionlog;

import java.time.Duration;

/**
 * How much may wait, and how often the chain's head is signed.
 *
 * @param queue how many entries wait at most; more are refused
 * @param group how many entries share a commit at most, 1–4096
 * @param patience how long an entry waits at most before it is refused, and how long the database
 *     may take for one answer
 * @param checkpointBlocks a checkpoint is written after so many commits
 * @param checkpointEvery and after such a time, if anything was added
 */
public record LogLimits(
    int queue, int group, Duration patience, int checkpointBlocks, Duration checkpointEvery) {

  /** Checks the ranges. */
  public LogLimits {
    if (queue < 1 || group < 1 || group > 4096 || checkpointBlocks < 1) {
      throw new IllegalArgumentException("a limit of the log is below one, or a group above 4096");
    }
    if (patience.toMillis() < 100 || checkpointEvery.toMillis() < 100) {
      throw new IllegalArgumentException("a time limit of the log is below 100 ms");
    }
  }

  /** What a service uses: some 8 MB of waiting entries at most. */
  public static LogLimits usual() {
    return new LogLimits(4096, 512, Duration.ofSeconds(10), 10_000, Duration.ofMinutes(15));
  }
}
