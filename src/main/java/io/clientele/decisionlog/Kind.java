package io.clientele.decisionlog;

/** What an entry records. Its position is what is stored: only ever add to the end. */
public enum Kind {
  /** A decision. */
  DECISION,
  /** That a customer's entries were erased. */
  ERASURE,
  /** That old entries were erased. */
  RETENTION
}
