package io.clientele.decisionlog;

/** What can be wrong with a log. */
public enum Fault {
  /** Something says other than what was written. */
  CHANGED,
  /** Something is missing, and what follows it is there. */
  REMOVED,
  /** Something is there that was never written. */
  INSERTED,
  /** Entries stand in another order. */
  REORDERED,
  /** The end is missing. */
  CUT,
  /** The chain fits, but is another than the one that was signed. */
  REWRITTEN,
  /** A checkpoint was changed, or somebody else signed it. */
  BAD_SIGNATURE
}
