package io.clientele.decisionlog;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes whatever waits into one transaction and tells the callers
 * after the commit; when the database is lost, it refuses what waits and tries until it is back.
 */
final class Writer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final Duration LOOK_AFTER = Duration.ofSeconds(1);
  private static final Duration TRY_AGAIN = Duration.ofMillis(250);
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(5);

  private final BlockingQueue<Work> queue;
  private final LogLimits limits;
  private final Clock clock;
  private final LogReader reader;
  private final Link link;
  private final boolean remote;
  private final Consumer<Head> moved;
  private final Thread thread = new Thread(this::run, "decision-log-writer");

  /** Why nothing is written at the moment; null while everything is well. */
  private volatile @Nullable String away;

  private volatile Head head;
  private volatile boolean closing;
  private volatile boolean ended;

  /** Since when the database owes an answer, by the nano clock; 0 for nothing. */
  private volatile long askedAt;

  /** A group whose commit nobody answered. */
  private @Nullable Group unsettled;

  /**
   * Starts.
   *
   * @param moved told of each new head, on the writer's thread
   */
  Writer(Database database, LogLimits limits, Clock clock, LogReader reader, Consumer<Head> moved)
      throws SQLException {
    this.queue = new ArrayBlockingQueue<>(limits.queue());
    this.limits = limits;
    this.clock = clock;
    this.reader = reader;
    this.moved = moved;
    this.link = new Link(database, clock);
    this.remote = database.dialect().remote();
    this.head = link.head();
    thread.setDaemon(true); // whatever anybody was told of is on the disk
    thread.start();
  }

  Head head() {
    return head;
  }

  int queued() {
    return queue.size();
  }

  /** Why it takes no writes; empty while it does. */
  String obstacle() {
    String reason = away;
    if (reason != null) {
      return reason;
    }
    if (ended || closing) {
      return "it is closed";
    }
    long asked = askedAt;
    if (asked != 0 && System.nanoTime() - asked > limits.patience().toNanos() / 2) {
      return "the database doesn't answer";
    }
    return queue.remainingCapacity() == 0 ? "its queue is full" : "";
  }

  /** Takes work, or refuses it at once; never waits. */
  void add(Work work) {
    String reason = away;
    if (reason != null) {
      work.refuse(unavailable(reason, AWAY));
    } else if (closing) {
      work.refuse(unavailable("it is closed", AWAY));
    } else if (!queue.offer(work)) {
      work.refuse(unavailable("its queue is full", BUSY));
    } else if (ended && queue.remove(work)) {
      work.refuse(unavailable("it is closed", AWAY));
    }
  }

  /**
   * Does something between two groups of entries, and waits for it.
   *
   * @return what the task returned, once it is committed
   * @throws LogUnavailable where it isn't done
   */
  long run(Chore.Task task) {
    Chore chore = new Chore(task);
    add(chore);
    try {
      return chore.done().get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException("it was interrupted; do it again", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof LogUnavailable why) {
        throw why;
      }
      throw new CompletionException(failed.getCause());
    }
  }

  /** Refuses entries that have waited too long behind a database that doesn't answer. */
  void refuseStale() {
    for (Work each : queue) {
      if (each instanceof Pending entry && entry.waitedNanos() > limits.patience().toNanos()) {
        if (queue.remove(each)) {
          entry.refuse(unavailable("the database doesn't answer", AWAY));
        }
      }
    }
  }

  private static LogUnavailable unavailable(String why, Duration retryAfter) {
    return new LogUnavailable("the decision log takes no writes: " + why, retryAfter);
  }

  private void run() {
    try {
      while (!closing || !queue.isEmpty()) {
        if (away == null) {
          next();
        } else {
          recover();
        }
      }
    } finally {
      ended = true;
      settleAtTheEnd();
      refuseAll("it is closed");
      link.close();
    }
  }

  private void next() {
    Work first = poll(LOOK_AFTER);
    askedAt = System.nanoTime();
    try {
      if (first == null) {
        look();
      } else if (first instanceof Chore chore) {
        run(chore);
      } else if (first instanceof Pending entry) {
        write(new Group(whatWaits(entry)));
      }
    } catch (RuntimeException unforeseen) {
      goAway(unforeseen);
    } finally {
      askedAt = 0;
    }
  }

  private @Nullable Work poll(Duration atMost) {
    try {
      return queue.poll(closing ? 0 : atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException nobodyMay) {
      LOG.debug("the decision log's writer goes on", nobodyMay);
      return null;
    }
  }

  private List<Pending> whatWaits(Pending first) {
    List<Pending> group = new ArrayList<>();
    if (first.take()) {
      group.add(first);
    }
    while (group.size() < limits.group() && queue.peek() instanceof Pending) {
      if (queue.poll() instanceof Pending next && next.take()) {
        group.add(next);
      }
    }
    return group;
  }

  /** Nobody asked for anything; see whether the database is there, and who else wrote. */
  private void look() {
    try {
      reached(link.head());
    } catch (SQLException lost) {
      link.close();
      try {
        reached(link.head());
      } catch (SQLException stillLost) {
        goAway(stillLost);
      }
    }
  }

  private void reached(Head now) {
    if (now.block() != head.block()) {
      head = now;
      moved.accept(now);
    }
  }

  private void write(Group group) {
    if (group.all().isEmpty()) {
      return;
    }
    Head after;
    try {
      after = write(group, true);
    } catch (SQLException failure) {
      link.undo();
      refused(group, failure);
      return;
    } catch (RuntimeException unforeseen) {
      link.undo();
      group.fail(unavailable(Reason.of(unforeseen), AWAY));
      throw unforeseen;
    }
    commit(group, after);
  }

  /** A connection that was lost while nobody wrote gets a second chance: nothing is committed. */
  private Head write(Group group, boolean again) throws SQLException {
    try {
      return group.write(link.open(), link.chain(), clock.instant());
    } catch (SQLException failure) {
      if (!again || !remote || isRefusal(failure)) {
        throw failure;
      }
      link.undo();
      link.close();
      return write(group, false);
    }
  }

  private void commit(Group group, Head after) {
    try {
      link.commit();
    } catch (SQLException unknown) {
      link.close();
      unsettled = group;
      goAway(unknown);
      return;
    }
    kept(group, after);
  }

  private void kept(Group group, Head after) {
    reached(after);
    group.complete(reader);
  }

  /** An entry that the database won't have must not take the others of its group with it. */
  private void refused(Group group, SQLException failure) {
    if (isRefusal(failure) && group.all().size() > 1) {
      group.all().forEach(each -> write(new Group(List.of(each))));
      return;
    }
    group.fail(unavailable(Reason.of(failure), AWAY));
    if (!isRefusal(failure)) {
      goAway(failure);
    }
  }

  /** Data that break a rule of the database, such as an id that is there already. */
  private static boolean isRefusal(SQLException failure) {
    String state = failure.getSQLState();
    int sqliteConstraint = 19;
    return state != null && (state.startsWith("22") || state.startsWith("23"))
        || failure.getErrorCode() == sqliteConstraint;
  }

  private void run(Chore chore) {
    long result;
    try {
      result = chore.task().run(link.open(), link.chain());
      link.commit();
    } catch (SQLException failure) {
      link.undo();
      link.close();
      chore.refuse(unavailable(Reason.of(failure), AWAY));
      look();
      return;
    } catch (RuntimeException unforeseen) {
      link.undo();
      chore.done().completeExceptionally(unforeseen);
      return;
    }
    look(); // first, so that a checkpoint asked for next has what this added
    chore.done().complete(result);
  }

  private void goAway(Exception why) {
    String reason = Reason.of(why);
    LOG.error("the decision log takes no writes: {}", reason);
    away = reason;
    link.undo();
    link.close();
    refuseAll(reason);
  }

  private void refuseAll(String reason) {
    for (Work each = queue.poll(); each != null; each = queue.poll()) {
      each.refuse(unavailable(reason, AWAY));
    }
  }

  /** One attempt to come back; what arrives meanwhile is refused. */
  private void recover() {
    pause();
    refuseAll(obstacle());
    try {
      settle();
      link.probe();
      reached(link.head());
      away = null;
      LOG.info("the decision log takes writes again");
    } catch (SQLException | RuntimeException still) {
      link.undo();
      link.close();
      away = Reason.of(still);
      refuseAll(obstacle());
    }
  }

  private void pause() {
    try {
      Thread.sleep(TRY_AGAIN.toMillis());
    } catch (InterruptedException nobodyMay) {
      LOG.debug("the decision log's writer goes on", nobodyMay);
    }
  }

  /** Finds out what became of a commit that nobody answered. */
  private void settle() throws SQLException {
    Group group = unsettled;
    if (group == null) {
      return;
    }
    link.chain().lock(link.open());
    boolean kept = group.kept(link.open());
    Head now = link.head(); // ends the transaction, and the lock with it
    unsettled = null;
    if (kept) {
      kept(group, now);
    } else {
      group.fail(unavailable(String.valueOf(away), AWAY));
    }
  }

  private void settleAtTheEnd() {
    Group group = unsettled;
    if (group == null) {
      return;
    }
    try {
      settle();
    } catch (SQLException | RuntimeException stillAway) {
      group.fail(
          new LogUnavailable(
              "the decision log was closed before it could tell whether it kept this entry",
              AWAY,
              stillAway));
    }
  }

  /** Writes what waits, then ends. */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
