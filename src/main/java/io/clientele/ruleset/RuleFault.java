package io.clientele.ruleset;

/** The rules can't be used; the message names file and line and is fit for a user. */
public final class RuleFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleFault(String message) {
    super(message);
  }
}
