package io.clientele.preview;

import java.util.concurrent.atomic.LongAdder;

/** How far a preview has come, and whether it is to go on. Safe for any number of threads. */
public final class Progress {
  private static final double NANOS = 1e9;

  private final LongAdder gathered = new LongAdder();
  private final LongAdder decided = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private volatile long total = -1;
  private volatile long started;
  private volatile long ended;
  private volatile boolean cancelled;

  void begin(long customers) {
    total = customers;
    started = System.nanoTime();
  }

  void end() {
    ended = System.nanoTime();
  }

  void gathered() {
    gathered.increment();
  }

  void decided() {
    decided.increment();
  }

  void refused() {
    refused.increment();
  }

  /** Makes the preview stop before its next customer. */
  public void cancel() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** Customers brought together so far; none where they came as a file. */
  public long gatheredSoFar() {
    return gathered.sum();
  }

  /** Customers decided so far. */
  public long decidedSoFar() {
    return decided.sum();
  }

  /** Lines refused so far. */
  public long refusedSoFar() {
    return refused.sum();
  }

  /** Customers in all; negative while they aren't counted. */
  public long total() {
    return total;
  }

  /** Customers decided a second, since the first. */
  public double perSecond() {
    if (total < 0) {
      return 0;
    }
    long until = ended == 0 ? System.nanoTime() : ended;
    double seconds = Math.max(1e-3, (until - started) / NANOS);
    return Math.round(decided.sum() / seconds * 10) / 10.0;
  }
}
