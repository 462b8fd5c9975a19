package io.clientele.webhook;

import java.util.concurrent.atomic.LongAdder;

/** How sending went since the start. */
public final class Counts {

  final LongAdder delivered = new LongAdder();
  final LongAdder failed = new LongAdder();
  final LongAdder dead = new LongAdder();

  Counts() {}

  /** Events that arrived. */
  public long delivered() {
    return delivered.sum();
  }

  /** Attempts that failed. */
  public long failed() {
    return failed.sum();
  }

  /** Events that became dead letters. */
  public long dead() {
    return dead.sum();
  }
}
