package io.clientele.release;

/** The release that decides now. It is swapped whole; whoever holds the one before goes on. */
public final class ActiveRelease {

  private volatile Release active;

  public ActiveRelease(Release first) {
    active = first;
  }

  /** The release that decides now. */
  public Release get() {
    return active;
  }

  /** Makes another release the active one and lets go of the sessions of the one before. */
  public synchronized void swap(Release next) {
    Release before = active;
    active = next;
    before.ruleset().close();
  }
}
