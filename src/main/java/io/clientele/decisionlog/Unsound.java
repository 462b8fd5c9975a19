package io.clientele.decisionlog;

/** Ends a verification. */
final class Unsound extends Exception {

  private static final long serialVersionUID = 1L;

  /** What it found. */
  private final transient Flaw flaw;

  Unsound(Flaw flaw) {
    super(flaw.message());
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}
