package io.clientele.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides any number of customers, a line each: in order, on all cores, by the release that was
 * active when the batch began, and in memory that doesn't grow with the lines.
 */
public final class Batches implements AutoCloseable {

  /** Chunks on their way, so that a few hundred decisions share one write to the disk. */
  private static final int RECORDED_AT_ONCE = 16;

  private final Intake intake;
  private final int cores;
  private final ExecutorService deciders;
  private final ExecutorService writers = Executors.newCachedThreadPool(named("batch-writer-"));

  public Batches(Intake intake) {
    this.intake = intake;
    this.cores = Runtime.getRuntime().availableProcessors();
    this.deciders = Executors.newFixedThreadPool(cores, named("batch-decider-"));
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Decides every line of a source. The calling thread reads while another writes, so that answers
   * go out before the last line is in.
   *
   * @throws IOException where the answers can't be written
   */
  public Tally run(LineSource source, OutputStream to, Batch batch) throws IOException {
    int chunks = batch.recorder() == Recorder.NONE ? 2 * cores + 2 : RECORDED_AT_ONCE;
    return new BatchRun(intake, batch, source, to, chunks).run(deciders, writers);
  }

  @Override
  public void close() {
    deciders.shutdownNow();
    writers.shutdownNow();
  }
}
