package io.clientele.scoring;

import java.io.IOException;
import java.io.OutputStream;

/** How the answers of a batch are written. Called by several threads at once. */
public interface Answers {

  /**
   * Writes the answer to one line.
   *
   * @param line 1 for the first line, blank ones counted
   */
  void write(long line, Outcome outcome, OutputStream to) throws IOException;
}
