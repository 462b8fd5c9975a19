package io.clientele.scoring;

import io.clientele.release.Release;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One batch on its way: a reader, deciders and a writer that pass a few chunks round. */
final class BatchRun {

  /** How long answers may lie untaken before lines are read ahead. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long LOOK_MILLIS = 50;

  /** A chunk on its way from the reader to the writer. */
  private record Handed(Chunk chunk, Future<?> answered) {
    static final Handed END = new Handed(new Chunk(), CompletableFuture.completedFuture(null));
  }

  private final Intake intake;
  private final Release release;
  private final Batch batch;
  private final LineSource source;
  private final Lines lines;
  private final OutputStream to;
  private final BlockingQueue<Chunk> free;
  private final BlockingQueue<Handed> handed;
  private boolean broken;
  private volatile boolean abandoned;

  BatchRun(Intake intake, Batch batch, LineSource source, OutputStream to, int chunks) {
    this.intake = intake;
    this.release = intake.release();
    this.batch = batch;
    this.source = source;
    this.lines = new Lines(source);
    this.to = to;
    this.free = new ArrayBlockingQueue<>(chunks);
    this.handed = new ArrayBlockingQueue<>(chunks + 1);
    for (int i = 0; i < chunks; i++) {
      free.add(new Chunk());
    }
  }

  Tally run(ExecutorService deciders, ExecutorService writers) throws IOException {
    Future<Tally> writing = writers.submit(this::write);
    try {
      read(deciders);
      handed.add(Handed.END);
      return writing.get();
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    } catch (ExecutionException failed) {
      throw cause(failed);
    } finally {
      abandoned = true;
      writing.cancel(true);
    }
  }

  private void read(ExecutorService deciders) throws InterruptedException {
    for (Chunk next = nextFree(); next != null && fill(next); next = nextFree()) {
      Chunk chunk = next;
      handed.add(new Handed(chunk, deciders.submit(() -> answer(chunk))));
    }
  }

  private @Nullable Void answer(Chunk chunk) throws IOException {
    chunk.answer(intake, release, batch);
    return null;
  }

  /** A chunk whose answers are written; null when nobody takes answers any more. */
  private @Nullable Chunk nextFree() throws InterruptedException {
    long since = System.nanoTime();
    while (!abandoned) {
      Chunk chunk = free.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (chunk != null) {
        return chunk;
      }
      if (System.nanoTime() - since > PATIENCE_NANOS) {
        readAhead();
      }
    }
    return null;
  }

  private void readAhead() {
    boolean more = true;
    while (more && free.isEmpty() && !abandoned) {
      more = source.readAhead();
    }
  }

  /** Fills a chunk; where the source breaks off, the last line of the answer says so. */
  private boolean fill(Chunk chunk) {
    if (broken) {
      return false;
    }
    try {
      return lines.fill(chunk);
    } catch (IOException failure) {
      broken = true;
      chunk.add(lines.taken() + 1, Problem.cutOff(lines.taken(), why(failure)));
      return true;
    }
  }

  private static String why(IOException failure) {
    return failure instanceof CutOff cutOff && cutOff.getMessage() != null
        ? cutOff.getMessage()
        : "the body broke off";
  }

  private Tally write() throws IOException, InterruptedException, ExecutionException {
    try {
      Tally tally = Tally.NONE;
      for (Handed next = handed.take(); next != Handed.END; next = handed.take()) {
        next.answered.get();
        tally = tally.plus(next.chunk.writeTo(to));
        flushBeforeWaiting();
        free.add(next.chunk);
      }
      return tally;
    } finally {
      abandoned = true;
    }
  }

  /** Lets the client have what is written, unless more follows at once. */
  private void flushBeforeWaiting() throws IOException {
    Handed next = handed.peek();
    if (next == null || !next.answered.isDone()) {
      to.flush();
    }
  }

  private static IOException interrupted(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    IOException failure = new InterruptedIOException("the batch was stopped");
    failure.initCause(stopped);
    return failure;
  }

  private static IOException cause(ExecutionException failed) {
    return failed.getCause() instanceof IOException io
        ? io
        : new IOException("the batch failed", failed.getCause());
  }
}
