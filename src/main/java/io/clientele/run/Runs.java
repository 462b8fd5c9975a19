package io.clientele.run;

import com.fasterxml.uuid.NoArgGenerator;
import io.clientele.book.Book;
import io.clientele.book.DatedId;
import io.clientele.release.Candidate;
import io.clientele.release.Release;
import io.clientele.release.Releases;
import io.clientele.scoring.Recorder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of a service, decided one after the other. One that was interrupted goes on when a
 * service starts here again, by the release that it began with; one that somebody stopped waits to
 * be asked. Safe for any number of threads.
 */
public final class Runs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private static final String STOPPED = "stopped";

  private final Path folder;
  private final Releases releases;
  private final Recorder recorder;
  private final Kept kept;
  private final Clock clock;
  private final NoArgGenerator ids;
  private final Map<String, RunJob> jobs = new ConcurrentSkipListMap<>();
  private final ExecutorService decider =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "run-decider");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * The runs of a folder, which is made where it isn't there yet.
   *
   * @param kept finds what the recorder took
   * @param ids gives UUIDs of version 7
   */
  public Runs(
      Path folder, Releases releases, Recorder recorder, Kept kept, Clock clock, NoArgGenerator ids)
      throws IOException {
    this.folder = folder;
    this.releases = releases;
    this.recorder = recorder;
    this.kept = kept;
    this.clock = clock;
    this.ids = ids;
    Files.createDirectories(folder);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*-*-*-*")) {
      for (Path each : all) {
        takeUp(new RunFolder(each));
      }
    }
  }

  private void takeUp(RunFolder each) throws IOException {
    RunRecord run = each.read();
    if (run.isDone()) {
      put(run, RunJob.State.DONE, "", new RunProgress());
    } else if (Files.exists(each.path().resolve(STOPPED))) {
      put(run, RunJob.State.STOPPED, "", new RunProgress());
    } else {
      enqueue(run);
    }
  }

  private RunJob put(RunRecord run, RunJob.State state, String why, RunProgress progress) {
    RunJob job = new RunJob(run, state, why, progress);
    jobs.put(run.id().text(), job);
    return job;
  }

  private RunJob enqueue(RunRecord run) {
    RunJob job = put(run, RunJob.State.WAITING, "", new RunProgress());
    decider.execute(() -> decide(job));
    return job;
  }

  /** Begins to decide a book by the release that is active now, or waits in line for that. */
  public RunJob start(Book book) throws IOException {
    DatedId id = DatedId.of(book.asOf());
    Deciding deciding = deciding(releases.active().get());
    RunFolder made = RunMaker.begin(book, folder.resolve(id.text()), id, deciding);
    return enqueue(made.read());
  }

  private Deciding deciding(Release release) {
    return new Deciding(release, recorder, kept, clock, ids);
  }

  private void decide(RunJob job) {
    DatedId id = job.run().id();
    if (job.progress().isCancelled()) {
      put(job.run(), RunJob.State.STOPPED, "", job.progress());
      return;
    }
    put(job.run(), RunJob.State.RUNNING, "", job.progress());
    try (Candidate candidate = candidate(job.run())) {
      Release release =
          new Release(
              job.run().release().number(), job.run().release().digest(), candidate.ruleset());
      RunRecord done = RunMaker.goOn(folder(id), deciding(release), job.progress());
      put(done, RunJob.State.DONE, "", job.progress());
    } catch (InterruptedRun | UnreadableRun stopped) {
      put(job.run(), RunJob.State.STOPPED, String.valueOf(stopped.getMessage()), job.progress());
    } catch (IOException | RuntimeException failure) {
      LOG.error("run {} failed", id, failure);
      put(
          job.run(),
          RunJob.State.STOPPED,
          "run %s failed; see the service's messages, then go on with it".formatted(id),
          job.progress());
    }
  }

  /** A copy of the release decides, so that a publish meanwhile takes nothing from it. */
  private Candidate candidate(RunRecord run) {
    return releases
        .stored(run.release().number())
        .orElseThrow(
            () ->
                new UnreadableRun(
                    "run %s: release %d isn't in this data folder"
                        .formatted(run.id(), run.release().number())));
  }

  /**
   * Goes on with a run that stopped.
   *
   * @return how it is then; empty where there is none
   */
  public synchronized Optional<RunJob> goOn(String id) throws IOException {
    RunJob job = jobs.get(id);
    if (job == null || job.state() != RunJob.State.STOPPED) {
      return Optional.ofNullable(job);
    }
    Files.deleteIfExists(folder(job.run().id()).path().resolve(STOPPED));
    return Optional.of(enqueue(job.run()));
  }

  /**
   * Stops a run after the customers that it is at. What is decided stays.
   *
   * @return whether there is such a run
   */
  public synchronized boolean stop(String id) throws IOException {
    RunJob job = jobs.get(id);
    if (job == null) {
      return false;
    }
    if (job.state() == RunJob.State.WAITING || job.state() == RunJob.State.RUNNING) {
      Files.write(folder(job.run().id()).path().resolve(STOPPED), new byte[0]);
      job.progress().cancel();
    }
    return true;
  }

  /** All runs, those of the latest day first. */
  public List<RunJob> all() {
    List<RunJob> all = new ArrayList<>(jobs.values());
    Collections.reverse(all);
    return all;
  }

  /** A run by its id. */
  public Optional<RunJob> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Where a run is kept. */
  public RunFolder folder(DatedId id) {
    return new RunFolder(folder.resolve(id.text()));
  }

  /** Stops after the customers that are being decided; the rest follows at the next start. */
  @Override
  public void close() {
    jobs.values().forEach(each -> each.progress().cancel());
    decider.shutdown();
    try {
      if (!decider.awaitTermination(10, TimeUnit.SECONDS)) {
        decider.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
