package io.clientele.run;

import java.io.IOException;

/** A run that stopped before every customer was decided, and can be gone on with. */
public final class InterruptedRun extends IOException {

  private static final long serialVersionUID = 1L;

  InterruptedRun(String why) {
    super(why);
  }
}
