package io.clientele.decisionlog;

/** Which part of an entry was changed. */
public enum Part {
  /** Kind, id, time, caller, as-of date, release or program version. */
  HEADER,
  /** The customer. */
  CUSTOMER,
  /** The tags. */
  TAGS,
  /** The facts. */
  FACTS,
  /** The decision. */
  DECISION,
  /** The hash of the answer. */
  ANSWER,
  /** The random key of the commitment. */
  SALT,
  /** The commitment itself. */
  COMMITMENT,
  /** Facts and decision together: missing, back again, or not to be unpacked. */
  BODY
}
