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
  public Tally run(LineSource source, OutputStream to, Answers form) throws IOException {
    return new BatchRun(intake, form, source, to, 2 * cores + 2).run(deciders, writers);
  }

  @Override
  public void close() {
    deciders.shutdownNow();
    writers.shutdownNow();
  }
}
