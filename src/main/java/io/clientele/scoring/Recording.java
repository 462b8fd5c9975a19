package io.clientele.scoring;

/** A decision on its way into the log. */
@FunctionalInterface
public interface Recording {

  /** Nothing to wait for. */
  Recording DONE = () -> Recorded.KEPT;

  /** Waits until the decision is durable, or can't be. */
  Recorded await();
}
