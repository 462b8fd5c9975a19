package io.clientele.decision;

/** How much of the explanation an answer carries. */
public enum Explain {
  /** Every row and formula with values, sources and sentences. */
  FULL,
  /** The rows that fired, as table and row. */
  ROWS,
  /** Nothing. */
  NONE
}
