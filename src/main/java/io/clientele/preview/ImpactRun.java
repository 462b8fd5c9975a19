package io.clientele.preview;

import io.clientele.customer.CustomerReader;
import io.clientele.preview.ImpactChunk.Compared;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Decides all customers of a file both ways. The calling thread reads and adds up, in the order of
 * the file; others decide. Only a few chunks are on their way at once, so that memory stays flat.
 */
public final class ImpactRun {
  private static final int CHUNK = 64;

  private final Comparison comparison;
  private final CustomerReader reader;
  private final ExecutorService deciders;
  private final int ahead;

  /**
   * @param deciders decide, as many at once as they have threads
   * @param threads how many these are
   */
  public ImpactRun(
      Comparison comparison, CustomerReader reader, ExecutorService deciders, int threads) {
    this.comparison = comparison;
    this.reader = reader;
    this.deciders = deciders;
    this.ahead = 2 * threads + 2;
  }

  /**
   * Decides and compares; where it is cancelled, the report is of the customers until then.
   *
   * @param movers gets a line of JSON for each customer who moves, in the order of the file
   * @throws UnreadableCustomers where the file can't be read as customers
   */
  public ImpactReport run(CustomerFile file, Progress progress, OutputStream movers)
      throws IOException {
    progress.begin(file.count());
    try (CustomerLines lines = file.lines()) {
      return run(lines, progress, movers);
    } finally {
      progress.end();
    }
  }

  private ImpactReport run(CustomerLines lines, Progress progress, OutputStream movers)
      throws IOException {
    Compared compared = Compared.of(comparison);
    Deque<Future<ImpactChunk>> underWay = new ArrayDeque<>();
    Tally all = new Tally();
    try {
      List<CustomerLine> chunk = next(lines);
      while (!chunk.isEmpty() && !progress.isCancelled()) {
        List<CustomerLine> taken = chunk;
        underWay.add(deciders.submit(() -> new ImpactChunk(compared, reader, progress).run(taken)));
        if (underWay.size() > ahead) {
          add(underWay.remove(), all, movers);
        }
        chunk = next(lines);
      }
      while (!underWay.isEmpty()) {
        add(underWay.remove(), all, movers);
      }
      return new ReportBuilder(comparison.forms(), all).build();
    } finally {
      underWay.forEach(each -> each.cancel(false));
    }
  }

  private static List<CustomerLine> next(CustomerLines lines) throws IOException {
    List<CustomerLine> chunk = new ArrayList<>(CHUNK);
    CustomerLine line = lines.next();
    while (line != null) {
      chunk.add(line);
      line = chunk.size() < CHUNK ? lines.next() : null;
    }
    return chunk;
  }

  private static void add(Future<ImpactChunk> decided, Tally all, OutputStream movers)
      throws IOException {
    try {
      ImpactChunk chunk = decided.get();
      all.add(chunk.tally());
      chunk.movers().writeTo(movers);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the preview was stopped");
    } catch (ExecutionException failed) {
      throw new IOException("the preview failed", failed.getCause());
    }
  }
}
