package io.clientele.ruleset;

/**
 * The tables can't decide a customer: a gap, or two rows of a unique table at once. No decision is
 * given rather than a wrong one.
 */
public final class TableFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TableFault(String message) {
    super(message);
  }
}
