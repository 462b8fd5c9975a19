package io.clientele.webhook;

import java.time.Duration;

/**
 * How patiently events are sent.
 *
 * @param attempts how often one is tried before it becomes a dead letter
 * @param firstPause after the first failure; each further one is twice as long, of which a random
 *     part between half and all is waited
 * @param longestPause the longest of them
 * @param answer how long a receiver may take to answer
 * @param entries how many entries of the log are dealt with at once
 * @param lanes how many events are on their way at once; those of one customer never are
 * @param look how often the log is looked at while nothing comes
 * @param lease how long another process waits for one that was killed
 */
public record Limits(
    int attempts,
    Duration firstPause,
    Duration longestPause,
    Duration answer,
    int entries,
    int lanes,
    Duration look,
    Duration lease) {

  /** Eight attempts within about two minutes. */
  public static Limits usual() {
    return new Limits(
        8,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(15),
        50,
        4,
        Duration.ofMillis(500),
        Duration.ofSeconds(30));
  }
}
