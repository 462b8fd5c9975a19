package io.clientele.run;

/** A folder that holds no run, or one that can't be gone on with; the message says what to do. */
public final class UnreadableRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableRun(String fault) {
    super(fault);
  }

  UnreadableRun(String fault, Throwable cause) {
    super(fault, cause);
  }
}
