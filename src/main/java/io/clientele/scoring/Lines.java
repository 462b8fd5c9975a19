package io.clientele.scoring;

import java.io.IOException;
import java.util.Arrays;

/** Cuts a source into lines and fills chunks with them. */
final class Lines {

  /** Bytes. */
  private static final int LONGEST = 1024 * 1024;

  private static final int FIRST_SIZE = 64 * 1024;

  private final LineSource source;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int scanned;
  private int limit;
  private boolean ended;
  private boolean skipping;
  private long number = 1;

  Lines(LineSource source) {
    this.source = source;
  }

  /** How many lines were taken, blank ones counted. */
  long taken() {
    return number - 1;
  }

  /**
   * Fills a chunk, with fewer lines than it holds when no more have come yet.
   *
   * @return whether there is a line in it; if not, there are no more
   */
  boolean fill(Chunk chunk) throws IOException {
    chunk.clear();
    while (!chunk.isFull() && !isDone()) {
      if (takeLine(chunk)) {
        continue;
      }
      if (!chunk.isEmpty() && !source.isReady()) {
        return true;
      }
      readMore();
    }
    return !chunk.isEmpty();
  }

  private boolean isDone() {
    return ended && start == limit && !skipping;
  }

  /** Takes one line out of the buffer, if its end is there. */
  private boolean takeLine(Chunk chunk) {
    while (scanned < limit && buffer[scanned] != '\n') {
      scanned++;
    }
    boolean whole = scanned < limit || ended;
    if (!whole && scanned - start <= LONGEST) {
      return false;
    }
    if (whole) {
      endLine(chunk);
    } else {
      skipping = true;
      start = scanned;
    }
    return whole;
  }

  private void endLine(Chunk chunk) {
    if (skipping || scanned - start > LONGEST) {
      chunk.add(number, Problem.lineTooLong(number));
    } else if (!isBlank()) {
      chunk.add(number, buffer, start, scanned - start);
    }
    skipping = false;
    number++;
    scanned = Math.min(scanned + 1, limit);
    start = scanned;
  }

  private boolean isBlank() {
    for (int i = start; i < scanned; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\r' && buffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private void readMore() throws IOException {
    makeRoom();
    int read = source.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
    } else {
      limit += read;
    }
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      scanned -= start;
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }
}
