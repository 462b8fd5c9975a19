package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The record of decisions: what is appended is on the disk before anybody is told so, and can't be
 * changed without its showing. Any thread may call.
 */
public final class DecisionLog implements AutoCloseable {

  private final String engine;
  private final Clock clock;
  private final Database database;
  private final Dialect.AutoLock lock;
  private final LogReader reader;
  private final LogKey key;
  private final Checkpoints checkpoints;
  private final Writer writer;
  private final Eraser eraser;
  private final Keeper keeper;
  private volatile @Nullable Verification lastVerification;

  private DecisionLog(
      LogPlace place,
      LogLimits limits,
      Clock clock,
      String engine,
      Dialect.AutoLock lock,
      Database database)
      throws SQLException, IOException {
    this.engine = engine;
    this.clock = clock;
    this.lock = lock;
    this.database = database;
    key = LogKey.of(place.folder());
    checkpoints = new Checkpoints(place.folder(), key);
    Schema.bringUpToDate(database);
    try (Connection connection = database.connect()) {
      Chain.begin(connection);
    }
    reader = new LogReader(database, clock);
    keeper = new Keeper(limits, clock, checkpoints, reader);
    writer = new Writer(database, limits, clock, reader, keeper::moved);
    eraser = new Eraser(writer, clock, engine);
    keeper.start(writer);
  }

  /**
   * Opens a log to write to; makes one where there is none.
   *
   * @param engine the program and its version, which decisions and erasures are recorded with
   * @throws LogFault where it can't: the database doesn't answer, another process has the file, a
   *     newer program made it
   */
  public static DecisionLog open(LogPlace place, LogLimits limits, Clock clock, String engine) {
    Dialect dialect = place.dialect();
    Dialect.AutoLock lock = null;
    Database database = null;
    try {
      lock = dialect.lock();
      database = new Database(dialect, limits.patience());
      return new DecisionLog(place, limits, clock, engine, lock, database);
    } catch (SQLException | IOException | RuntimeException failure) {
      LogFault fault = Opening.fault(place, failure);
      closeAfter(fault, database, lock);
      throw fault;
    }
  }

  private static void closeAfter(
      LogFault fault, @Nullable Database database, Dialect.@Nullable AutoLock lock) {
    if (database != null) {
      database.close();
    }
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException another) {
        fault.addSuppressed(another);
      }
    }
  }

  /**
   * Appends an entry. What comes back completes once it is on the disk, on the writer's thread:
   * wait for it, or go on with an executor. It fails with {@link LogUnavailable} where the entry is
   * not kept, at once where the queue is full or the database away.
   */
  public CompletableFuture<Appended> append(Entry entry) {
    return append(Prepared.of(entry), null);
  }

  /** Appends an entry, unless its caller used the key before. */
  public CompletableFuture<Appended> append(Entry entry, IdempotencyKey once) {
    return append(Prepared.of(entry), once);
  }

  private CompletableFuture<Appended> append(Prepared entry, @Nullable IdempotencyKey once) {
    Pending pending = new Pending(entry, once);
    writer.add(pending);
    return pending.future();
  }

  /** The program and its version, which entries are recorded with. */
  public String engine() {
    return engine;
  }

  /** Everything that only reads; it is closed with the log. */
  public LogReader records() {
    return reader;
  }

  /**
   * Takes a customer out of the log: customer, facts, decisions and tags. The chain stays as it is,
   * and a record of the erasure is added to it.
   *
   * @throws LogUnavailable where it stopped half way; erase again
   */
  public Erased erase(String customerId, String reason, String by) {
    return erase(Eraser.Wanted.customer(customerId, key.mark(customerId)), reason, by);
  }

  /** Takes out what was decided before a moment, in the same way. */
  public Erased retain(Instant olderThan, String reason, String by) {
    return erase(Eraser.Wanted.olderThan(olderThan), reason, by);
  }

  private Erased erase(Eraser.Wanted wanted, String reason, String by) {
    Erased erased = eraser.erase(wanted, new ErasureRecord.Reasons(reason, by));
    if (erased.entries() > 0) {
      scrub();
    }
    return erased;
  }

  private void scrub() {
    try (Connection connection = database.connect()) {
      database.dialect().scrub(connection);
    } catch (SQLException failure) {
      throw new LogUnavailable(
          "the entries are erased, but the file may still hold them: "
              + Reason.of(failure)
              + "; erase again",
          Duration.ofSeconds(5),
          failure);
    }
  }

  /**
   * Keeps what somebody told of actions, all or nothing. The very same told again is kept once.
   *
   * @return each as it is kept, in order; empty where an entry is erased
   * @throws LogUnavailable where nothing is kept
   */
  public Optional<List<ActionOutcome>> tell(List<ActionOutcome> told) {
    List<ActionOutcome> kept = new ArrayList<>();
    long done =
        writer.run(
            (connection, chain) -> {
              chain.lock(connection);
              Optional<List<ActionOutcome>> added = Outcomes.add(connection, told);
              added.ifPresent(kept::addAll);
              return added.isPresent() ? 1 : 0;
            });
    return done == 1 ? Optional.of(kept) : Optional.empty();
  }

  /** Somebody who reads the chain in order, by a name of their own. */
  public Follower follower(String name) {
    // A file has one process at a time, which needn't wait for the one that was killed.
    String holder = database.dialect().remote() ? UUID.randomUUID().toString() : "its process";
    return new Follower(name, holder, writer, clock);
  }

  /** Asks a follower to try again what it set aside; false where nothing has that id. */
  public boolean tryAgain(long setAside) {
    return writer.run(
            (connection, chain) -> {
              chain.lock(connection);
              return SetAsides.again(connection, setAside);
            })
        > 0;
  }

  /** What stands for a customer in the records of erasure of this data folder. */
  public String erasureMark(String customerId) {
    return key.mark(customerId);
  }

  /** Signs the head now; empty where nothing was added since the last time. */
  public Optional<Path> checkpoint() {
    return keeper.checkpoint();
  }

  /** The key that signs the checkpoints; keep a copy elsewhere. */
  public PublicKey publicKey() {
    return key.publicKey();
  }

  /**
   * Walks the whole log and compares it with the checkpoints of the data folder and some more.
   *
   * @param outside checkpoints of this log that were kept elsewhere
   */
  public Verification verify(List<Checkpoint> outside) {
    try {
      List<Checkpoint> all = new ArrayList<>(checkpoints.all());
      all.addAll(outside);
      Verification verification = reader.verify(all, List.of(key.publicKey()));
      lastVerification = verification;
      return verification;
    } catch (IOException unreadable) {
      throw new LogFault("the checkpoints can't be read: " + Reason.of(unreadable), unreadable);
    }
  }

  /** How it is; costs nothing. */
  public Health health() {
    String obstacle = writer.obstacle();
    return new Health(
        obstacle.isEmpty(),
        obstacle,
        writer.head().count(),
        writer.queued(),
        checkpoints.last(),
        lastVerification);
  }

  /** Writes what waits, signs the head and lets go of the database. */
  @Override
  public void close() {
    writer.close();
    keeper.close();
    keeper.checkpoint();
    database.close();
    try {
      lock.close();
    } catch (IOException failure) {
      throw new LogFault("the lock of the decision log can't be closed", failure);
    }
  }

  /** For what is to be done between two groups. */
  void does(Chore chore) {
    writer.add(chore);
  }
}
