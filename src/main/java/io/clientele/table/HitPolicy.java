package io.clientele.table;

/** How many rows of a table may meet one customer, and which of them counts. */
public enum HitPolicy {
  /** Exactly one row may match. */
  UNIQUE,
  /** Every matching row counts. */
  COLLECT,
  /** Of the matching rows, the one with the longest prefix counts. */
  LONGEST_PREFIX,
  /** The table holds weights or parameters; it is read by name and does not fire. */
  PARAMETERS
}
