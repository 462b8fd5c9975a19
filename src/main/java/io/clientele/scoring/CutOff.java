package io.clientele.scoring;

import java.io.IOException;

/** A source of lines that ended before its end; the message is fit for a user. */
public final class CutOff extends IOException {

  private static final long serialVersionUID = 1L;

  public CutOff(String message, Throwable cause) {
    super(message, cause);
  }
}
