package io.clientele.run;

import java.util.concurrent.atomic.LongAdder;

/** How far a run has come, and whether it is to go on. Safe for any number of threads. */
public final class RunProgress {

  private static final double NANOS = 1e9;

  private final LongAdder settled = new LongAdder();
  private volatile long total;
  private volatile long before;
  private volatile long started;
  private volatile boolean cancelled;

  void begin(long customers, long settledBefore) {
    total = customers;
    before = settledBefore;
    settled.add(settledBefore);
    started = System.nanoTime();
  }

  void settled() {
    settled.increment();
  }

  /** Makes the run stop where it is; it can be gone on with later. */
  public void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Customers decided or refused so far. */
  public long soFar() {
    return settled.sum();
  }

  /** Customers in all; 0 before it begins. */
  public long total() {
    return total;
  }

  /** Customers a second since it began, or went on. */
  public double perSecond() {
    double seconds = Math.max(1e-3, (System.nanoTime() - started) / NANOS);
    return total == 0 ? 0 : (soFar() - before) / seconds;
  }

  /** Seconds until every customer is decided, at the present rate; 0 where that isn't known. */
  public long secondsLeft() {
    double rate = perSecond();
    return rate <= 0 ? 0 : Math.round((total - soFar()) / rate);
  }
}
