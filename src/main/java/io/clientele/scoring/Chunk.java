package io.clientele.scoring;

import io.clientele.release.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few lines of a batch and the answers to them; filled again when its answers are written. Used
 * by one thread at a time.
 */
final class Chunk {

  private static final Logger LOG = LoggerFactory.getLogger(Chunk.class);

  /** Enough that handing over costs nothing beside deciding; few enough to keep memory flat. */
  private static final int MOST_LINES = 32;

  private static final int ENOUGH_BYTES = 128 * 1024;

  private final long[] numbers = new long[MOST_LINES];
  private final int[] ends = new int[MOST_LINES];
  private final @Nullable Problem[] problems = new Problem[MOST_LINES];
  private final @Nullable Outcome[] outcomes = new Outcome[MOST_LINES];
  private final @Nullable Recording[] recordings = new Recording[MOST_LINES];
  private Batch batch = Batch.unrecorded((line, outcome, to) -> {});
  private int lines;
  private byte[] bytes = new byte[ENOUGH_BYTES];
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream(ENOUGH_BYTES);

  void clear() {
    lines = 0;
    answers.reset();
  }

  boolean isEmpty() {
    return lines == 0;
  }

  boolean isFull() {
    return lines == MOST_LINES || length() >= ENOUGH_BYTES;
  }

  private int length() {
    return lines == 0 ? 0 : ends[lines - 1];
  }

  /** Adds a line to be decided. */
  void add(long number, byte[] from, int offset, int length) {
    int start = length();
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, start + length);
    }
    System.arraycopy(from, offset, bytes, start, length);
    add(number, start + length, null);
  }

  /** Adds a line that can't be decided. */
  void add(long number, Problem problem) {
    add(number, length(), problem);
  }

  private void add(long number, int end, @Nullable Problem problem) {
    numbers[lines] = number;
    ends[lines] = end;
    problems[lines] = problem;
    lines++;
  }

  /** Decides every line, begins to record it, and keeps the answers to be written. */
  void answer(Intake intake, Release release, Batch batch) throws IOException {
    this.batch = batch;
    for (int line = 0; line < lines; line++) {
      Outcome outcome = outcome(line, intake, release);
      outcomes[line] = outcome;
      recordings[line] = batch.begin(outcome);
      batch.form().write(numbers[line], outcome, answers);
    }
  }

  private Outcome outcome(int line, Intake intake, Release release) {
    Problem problem = problems[line];
    if (problem != null) {
      return new Outcome.Refused(Optional.empty(), problem);
    }
    int start = line == 0 ? 0 : ends[line - 1];
    try {
      return intake.take(bytes, start, ends[line] - start, release);
    } catch (RuntimeException failure) {
      LOG.error("line {} of a batch could not be decided", numbers[line], failure);
      return new Outcome.Refused(Optional.empty(), Problem.internal());
    }
  }

  /** Waits until every decision is recorded, then writes the answers. */
  Tally writeTo(OutputStream out) throws IOException {
    long decided = 0;
    boolean changed = false;
    for (int line = 0; line < lines; line++) {
      Outcome before = Objects.requireNonNull(outcomes[line]);
      Outcome settled = Batch.settle(before, Objects.requireNonNull(recordings[line]).await());
      outcomes[line] = settled;
      recordings[line] = null;
      changed |= settled != before;
      batch.counter().accept(settled);
      decided += settled instanceof Outcome.Decided ? 1 : 0;
    }
    if (changed) {
      answerAgain();
    }
    Arrays.fill(outcomes, null);
    answers.writeTo(out);
    return new Tally(decided, lines - decided);
  }

  /** A decision that could not be recorded must not be told. */
  private void answerAgain() throws IOException {
    answers.reset();
    for (int line = 0; line < lines; line++) {
      batch.form().write(numbers[line], Objects.requireNonNull(outcomes[line]), answers);
    }
  }
}
