package io.clientele.audit;

/** Why a result is not what it was at the decision before. */
public enum Cause {
  /** The same facts read on a later day: recency runs on with no new data. */
  TIME,
  /** What is known about the customer. */
  FACTS,
  /** Another release. */
  RULES
}
