package io.clientele.release;

import java.util.concurrent.atomic.AtomicReference;

/** The release that decides now. It is swapped whole; whoever holds the one before goes on with it. */
public final class ActiveRelease {

  private final AtomicReference<Release> active;

  public ActiveRelease(Release first) {
    active = new AtomicReference<>(first);
  }

  /** The release that decides now. */
  public Release get() {
    return active.get();
  }

  /** Makes another release the active one and lets go of the sessions of the one before. */
  public void swap(Release next) {
    active.getAndSet(next).ruleset().close();
  }
}
