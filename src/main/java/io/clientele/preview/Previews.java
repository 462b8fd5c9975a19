package io.clientele.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The previews of a service: two run at once on all cores, a few wait in line, and what came of the
 * last is kept for a while. Safe for any number of threads.
 */
public final class Previews implements AutoCloseable {
  private static final int RUNNING = 2;
  private static final int WAITING = 8;
  private static final int KEPT = 20;
  private static final Duration KEPT_FOR = Duration.ofHours(1);
  private static final String GATHERED = "gathered.ndjson";
  private static final String FILES = "preview-*.part";

  private final Path folder;
  private final Clock clock;
  private final Supplier<String> ids;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ExecutorService deciders =
      Executors.newFixedThreadPool(cores, named("preview-decider-"));
  private final ThreadPoolExecutor runners =
      new ThreadPoolExecutor(
          RUNNING,
          RUNNING,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          named("preview-"));
  private final Map<String, Preview> previews = new LinkedHashMap<>();
  private final Map<String, Runnable> tasks = new LinkedHashMap<>();

  /**
   * @param folder for what previews need on disk; what an earlier service left there is deleted
   * @param ids gives ids that nobody can guess
   */
  public Previews(Path folder, Clock clock, Supplier<String> ids) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.ids = ids;
    Files.createDirectories(folder);
    try (var left = Files.newDirectoryStream(folder, FILES)) {
      for (Path each : left) {
        Files.delete(each);
      }
    }
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Whether no more previews can wait in line now. */
  public boolean isFull() {
    return runners.getQueue().remainingCapacity() == 0;
  }

  /**
   * Keeps the customers on disk and begins to decide them, or waits in line for that.
   *
   * @param comparison closed when the preview ends, or here where none starts
   * @param name of the customers' file
   * @return empty where too many wait already
   * @throws UnreadableCustomers where the file can't be read as customers from its beginning
   */
  public Optional<Preview> start(Comparison comparison, String name, byte[] customers)
      throws IOException {
    String id = ids.get();
    CustomerFile file = file(id, name);
    boolean sound = false;
    try {
      Files.write(file.path(), customers);
      file.check();
      sound = true;
    } finally {
      if (!sound) {
        comparison.close();
        Files.deleteIfExists(file.path());
      }
    }
    return start(id, comparison, file, null);
  }

  /**
   * Begins at once; the customers are brought together meanwhile.
   *
   * @param comparison closed when the preview ends, or here where none starts
   * @return empty where too many wait already
   */
  public Optional<Preview> start(Comparison comparison, Gathering gathering) throws IOException {
    String id = ids.get();
    return start(id, comparison, file(id, GATHERED), gathering);
  }

  private CustomerFile file(String id, String name) {
    return new CustomerFile(folder.resolve("preview-" + id + "-in.part"), name);
  }

  private Optional<Preview> start(
      String id, Comparison comparison, CustomerFile file, @Nullable Gathering gathering)
      throws IOException {
    purge();
    Path movers = folder.resolve("preview-" + id + "-out.part");
    Preview preview = new Preview(id, comparison, file, gathering, movers, clock);
    if (enqueue(preview)) {
      return Optional.of(preview);
    }
    comparison.close();
    Files.deleteIfExists(file.path());
    return Optional.empty();
  }

  private synchronized boolean enqueue(Preview preview) {
    Runnable task = () -> run(preview);
    try {
      runners.execute(task);
    } catch (RejectedExecutionException full) {
      return false;
    }
    previews.put(preview.id(), preview);
    tasks.put(preview.id(), task);
    return true;
  }

  private void run(Preview preview) {
    preview.run(deciders, cores);
    synchronized (this) {
      tasks.remove(preview.id());
    }
  }

  /** The preview of an id, while it is kept. */
  public Optional<Preview> find(String id) {
    purge();
    synchronized (this) {
      return Optional.ofNullable(previews.get(id));
    }
  }

  /**
   * Stops a preview, or forgets one that has ended.
   *
   * @return whether there is such a preview
   */
  public boolean cancel(String id) {
    Runnable task;
    Preview preview;
    synchronized (this) {
      preview = previews.get(id);
      task = tasks.get(id);
      if (preview != null && preview.isEnded()) {
        previews.remove(id);
        preview.forget();
      }
    }
    if (preview == null) {
      return false;
    }
    preview.progress().cancel();
    if (task != null && runners.remove(task)) {
      task.run(); // it ends at once, and lets go of what it holds
    }
    return true;
  }

  /** Forgets previews that ended long ago, or before many others. */
  private synchronized void purge() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    List<Preview> ended = new ArrayList<>(previews.values());
    ended.removeIf(each -> !each.isEnded());
    for (int i = 0; i < ended.size(); i++) {
      Preview each = ended.get(i);
      if (each.endedAt().isBefore(oldest) || i < ended.size() - KEPT) {
        previews.remove(each.id());
        each.forget();
      }
    }
  }

  /** Stops every preview and deletes what they left on disk. */
  @Override
  public void close() {
    List<Preview> all;
    synchronized (this) {
      all = List.copyOf(previews.values());
    }
    all.forEach(each -> cancel(each.id()));
    runners.shutdown();
    deciders.shutdown();
    try {
      if (!runners.awaitTermination(1, TimeUnit.SECONDS)) {
        runners.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    all.forEach(Preview::forget);
  }
}
