package io.clientele.cli;

/** What a command ends with. */
public final class Exit {

  public static final int DONE = 0;

  /** Findings, or input that was refused. */
  public static final int REFUSED = 1;

  public static final int WRONG_USAGE = 2;

  private Exit() {}
}
