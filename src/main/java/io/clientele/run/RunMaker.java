package io.clientele.run;

import io.clientele.book.Book;
import io.clientele.book.DatedId;
import io.clientele.customer.CustomerReader;
import io.clientele.decision.Explain;
import io.clientele.release.ActiveRelease;
import io.clientele.scoring.Answers;
import io.clientele.scoring.Batch;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.JsonAnswers;
import io.clientele.scoring.LineSource;
import io.clientele.scoring.Outcome;
import io.clientele.scoring.Scoring;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides every customer of a book, some thousand at a time: each part is on the disk before the
 * next begins, so that a run which was interrupted goes on with the first part that is missing.
 */
public final class RunMaker {

  /** Customers of one part: few enough to repeat, many enough to keep every core busy. */
  static final int AT_ONCE = 4096;

  private static final Answers DECISIONS = new JsonAnswers(Explain.ROWS);

  private final RunFolder folder;
  private final RunRecord run;
  private final Deciding deciding;
  private final RunProgress progress;

  private RunMaker(RunFolder folder, RunRecord run, Deciding deciding, RunProgress progress) {
    this.folder = folder;
    this.run = run;
    this.deciding = deciding;
    this.progress = progress;
  }

  /**
   * Makes a new run of a book, of which nothing is decided yet.
   *
   * @param target a folder that isn't there yet; it appears whole
   * @throws UnreadableRun where it is there already
   */
  public static RunFolder begin(Book book, Path target, DatedId id, Deciding deciding)
      throws IOException {
    Path parent = target.toAbsolutePath().normalize().getParent();
    if (parent == null || Files.exists(target)) {
      throw new UnreadableRun("`%s` is there already; name a new folder".formatted(target));
    }
    Files.createDirectories(parent);
    RunFolder folder = new RunFolder(Files.createTempDirectory(parent, ".run-"));
    try {
      BookCopy.into(folder, book);
      Files.createDirectory(folder.parts());
      folder.write(
          new RunRecord(
              id,
              book.asOf(),
              book.customers(),
              BookCopy.digest(folder.facts()),
              deciding.release().ref(),
              deciding.isRecorded(),
              deciding.clock().instant().truncatedTo(ChronoUnit.MILLIS),
              null,
              0,
              0));
      Files.move(folder.path(), target);
      return new RunFolder(target);
    } finally {
      BookCopy.delete(folder.path());
    }
  }

  /**
   * Decides whoever isn't decided yet, and gathers the results. A run that is done stays as it is.
   *
   * @throws UnreadableRun where the folder holds no run, another process is at it, or it began with
   *     another release
   * @throws InterruptedRun where it stopped before the end and can be gone on with
   */
  public static RunRecord goOn(RunFolder folder, Deciding deciding, RunProgress progress)
      throws IOException {
    RunRecord run = folder.read();
    if (run.isDone()) {
      return run;
    }
    if (!run.release().digest().equals(deciding.release().digest())) {
      throw new UnreadableRun(
          "run %s began with release %d (%s), which these tables are not; go on with that release, or begin a new run"
              .formatted(run.id(), run.release().number(), run.release().digest()));
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.path().resolve("run.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel, run)) {
      return new RunMaker(folder, run, deciding, progress).make();
    }
  }

  private static FileLock lock(FileChannel channel, RunRecord run) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException held) {
      throw new UnreadableRun(busy(run), held);
    }
    if (lock == null) {
      throw new UnreadableRun(busy(run));
    }
    return lock;
  }

  private static String busy(RunRecord run) {
    return "run %s is being decided by another process; wait for it".formatted(run.id());
  }

  private RunRecord make() throws IOException {
    RunRecord now = folder.read();
    if (now.isDone()) {
      return now;
    }
    decide();
    Gathered gathered = Gathering.of(folder);
    RunRecord done =
        run.ended(
            deciding.clock().instant().truncatedTo(ChronoUnit.MILLIS),
            gathered.decided(),
            gathered.refused());
    folder.write(done);
    BookCopy.delete(folder.parts());
    return done;
  }

  private void decide() throws IOException {
    Intake intake =
        new Intake(
            new CustomerReader(deciding.clock()),
            new Scoring(new ActiveRelease(deciding.release()), deciding.clock(), deciding.ids()));
    int part = folder.finishedParts();
    try (FactLines facts = new FactLines(folder.facts());
        Batches batches = new Batches(intake)) {
      for (int i = 0; i < part; i++) {
        facts.next(AT_ONCE);
      }
      progress.begin(run.customers(), Math.min(run.customers(), (long) part * AT_ONCE));
      boolean repeated = true; // the first may have been recorded before the run was interrupted
      for (byte[] lines = facts.next(AT_ONCE); lines.length > 0; lines = facts.next(AT_ONCE)) {
        write(part, repeated ? withoutKept(lines) : new Rest(lines, List.of()), batches);
        repeated = false;
        part++;
        if (progress.isCancelled()) {
          throw new InterruptedRun(
              "run %s was stopped; it can be gone on with".formatted(run.id()));
        }
      }
    }
  }

  /** Lines to decide, and decisions that stand in the log already. */
  private record Rest(byte[] lines, List<byte[]> kept) {}

  private Rest withoutKept(byte[] lines) throws IOException {
    Map<String, byte[]> byCustomer = FactLines.byCustomer(lines);
    Map<String, byte[]> kept = deciding.kept().of(run.caller(), List.copyOf(byCustomer.keySet()));
    if (kept.isEmpty()) {
      return new Rest(lines, List.of());
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream(lines.length);
    List<byte[]> decided = new ArrayList<>();
    byCustomer.forEach(
        (customer, line) -> {
          byte[] decision = kept.get(customer);
          if (decision == null) {
            rest.writeBytes(line);
          } else {
            decided.add(decision);
          }
        });
    return new Rest(rest.toByteArray(), decided);
  }

  private void write(int part, Rest rest, Batches batches) throws IOException {
    Path file = folder.part(part);
    AtomicReference<String> lost = new AtomicReference<>();
    Batch batch =
        new Batch(
            (line, outcome, to) -> DECISIONS.write((long) part * AT_ONCE + line, outcome, to),
            deciding.recorder(),
            run.caller(),
            outcome -> settle(outcome, lost));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(RunFolder.unfinished(file)), 1 << 16)) {
      for (byte[] each : rest.kept()) {
        out.write(each);
        out.write('\n');
        progress.settled();
      }
      batches.run(LineSource.of(new ByteArrayInputStream(rest.lines())), out, batch);
    }
    String why = lost.get();
    if (why != null) {
      throw new InterruptedRun("run %s stopped: %s; go on with it later".formatted(run.id(), why));
    }
    RunFolder.finish(file);
  }

  /** A decision that could not be recorded is none: the part is decided again. */
  private void settle(Outcome outcome, AtomicReference<String> lost) {
    if (outcome instanceof Outcome.Refused refused && refused.problem().status() == 503) {
      lost.set(refused.problem().title());
    }
    progress.settled();
  }
}
