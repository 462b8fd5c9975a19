package io.clientele.decisionlog;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that only reads; it holds no writer up, and any thread may ask. What can't be read at
 * the moment is a {@link LogUnavailable}, what is damaged a {@link LogFault}.
 */
public final class LogReader implements AutoCloseable {

  /** The most that one page holds. */
  public static final int MOST = 1000;

  private static final Duration SEARCH_AT_MOST = Duration.ofSeconds(2);
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);
  private static final int AT_ONCE = 200;
  private static final Duration OUT_OF_ORDER = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final WordBook words = new WordBook();

  LogReader(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens a log for reading alone, beside a service that may write to it; to be closed.
   *
   * @throws LogFault where there is none, or one of another version
   */
  public static LogReader open(LogPlace place, Clock clock) {
    Opening.requireFile(place);
    Database database = new Database(place.dialect(), LogLimits.usual().patience());
    try {
      Schema.check(database);
      return new LogReader(database, clock);
    } catch (SQLException | RuntimeException failure) {
      database.close();
      throw Opening.fault(place, failure);
    }
  }

  /** One entry. */
  public Optional<Kept> find(UUID id) {
    return database.read(connection -> find(connection, id));
  }

  private Optional<Kept> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + Rows.COLUMNS + Rows.FROM + " WHERE e.id = ?")) {
      select.setBytes(1, Ids.bytes(id));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(Rows.readable(Rows.stored(connection, words, row)))
            : Optional.empty();
      }
    }
  }

  /** The entries of some ids, in no order; those that aren't there are left out. */
  public List<Kept> find(List<UUID> ids) {
    return database.read(
        connection -> {
          List<Kept> found = new ArrayList<>();
          Batches.each(
              connection,
              "SELECT " + Rows.COLUMNS + Rows.FROM + " WHERE e.id IN (%s)",
              ids.stream().map(Ids::bytes).toList(),
              row -> found.add(Rows.readable(Rows.stored(connection, words, row))));
          return found;
        });
  }

  /** The entries after a place in the chain, in its order. */
  public List<Kept> following(long after, int limit) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT %s%s WHERE e.seq > ? ORDER BY e.seq LIMIT %d"
                      .formatted(Rows.COLUMNS, Rows.FROM, limit))) {
            select.setLong(1, after);
            return Rows.readable(connection, words, select);
          }
        });
  }

  /** The entry at a place in the chain. */
  public Optional<Kept> at(long seq) {
    return following(seq - 1, 1).stream().filter(kept -> kept.seq() == seq).findFirst();
  }

  /**
   * The customer's decision before one, in the order of the chain. Entries that were decided at
   * once may stand in the chain in another order than they were decided in, by a minute at most.
   */
  public Optional<Kept> previous(Kept kept) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT "
                      + Rows.COLUMNS
                      + Rows.FROM
                      + " WHERE e.customer_id = ? AND e.decided_at <= ? AND e.seq < ?"
                      + " ORDER BY e.decided_at DESC, e.seq DESC LIMIT 1")) {
            select.setString(1, kept.customerId());
            select.setLong(2, Micros.of(kept.decidedAt().plus(OUT_OF_ORDER)));
            select.setLong(3, kept.seq());
            return Rows.readable(connection, words, select).stream().findFirst();
          }
        });
  }

  /** Those of some entries after which nothing was decided about their customer. */
  public Set<Long> newest(List<Long> seqs) {
    return database.read(
        connection -> {
          Set<Long> found = new HashSet<>();
          Batches.each(
              connection,
              "SELECT e.seq FROM entry e WHERE e.seq IN (%s) AND e.customer_id IS NOT NULL"
                  + " AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.customer_id = e.customer_id"
                  + " AND (n.decided_at, n.seq) > (e.decided_at, e.seq))",
              seqs,
              row -> found.add(row.getLong(1)));
          return found;
        });
  }

  /** What was told of the actions of some entries, by entry, in the order of telling. */
  public Map<Long, List<ActionOutcome>> outcomes(List<Long> seqs) {
    return database.read(connection -> Outcomes.of(connection, seqs));
  }

  /** What followers set aside, by id, those after one. */
  public List<SetAside> setAside(long after, int limit) {
    return database.read(connection -> SetAsides.page(connection, after, limit));
  }

  /** What a follower is to try again. */
  public List<SetAside> toTryAgain(String follower, int limit) {
    return database.read(connection -> SetAsides.toTryAgain(connection, follower, limit));
  }

  /** How much a follower has set aside. */
  public long setAside(String follower) {
    return database.read(connection -> SetAsides.count(connection, follower));
  }

  /** The last entry that a follower is done with; empty where there is none of the name. */
  public OptionalLong place(String follower) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT seq FROM follower WHERE name = ?")) {
            select.setString(1, follower);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
          }
        });
  }

  /** When, by whom and why an entry was erased; empty where it wasn't. */
  public Optional<Erasure> erasure(Kept kept) {
    return kept.erased() ? Erasures.of(database, words, kept.seq()) : Optional.empty();
  }

  /**
   * What a key was used for in the last day. To ask before deciding; appending settles it again
   * between requests that race.
   */
  public Optional<Earlier> earlier(String caller, IdempotencyKey key) {
    return database.read(
        connection -> {
          Optional<Idempotency.Use> use =
              Idempotency.find(connection, caller, key, clock.instant());
          if (use.isEmpty()) {
            return Optional.empty();
          }
          if (!use.get().facts().equals(key.facts())) {
            return Optional.of(new Earlier.Other(use.get().id()));
          }
          return find(connection, use.get().id()).map(Earlier.Same::new);
        });
  }

  /**
   * A page of entries, newest first.
   *
   * @param after where the page before ended; null for the first
   * @param limit 1–1000
   */
  public Page query(Filter filter, @Nullable Cursor after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page holds 1 to 1000 entries, not " + limit);
    }
    return new Search(database, words, filter).page(after, limit, SEARCH_AT_MOST);
  }

  /** All that were asked for, newest first, however many: none is held but the few at hand. */
  public void export(Filter filter, Consumer<Kept> each) {
    Search search = new Search(database, words, filter);
    Cursor after = null;
    do {
      Page page = search.page(after, AT_ONCE, AS_LONG_AS_IT_TAKES);
      page.entries().forEach(each);
      after = page.next();
    } while (after != null);
  }

  /** Whether the last block gives this head; one that somebody wrote by hand it doesn't give. */
  boolean stands(Head head) {
    return database.read(
        connection ->
            Block.under(connection, head).map(Block::head).filter(head::equals).isPresent());
  }

  /**
   * The newest decision of each of the customers decided last, newest first.
   *
   * @param wanted asked now and then; once it says no, nothing more comes
   */
  public void latestCustomers(int limit, BooleanSupplier wanted, Consumer<Kept> each) {
    Search search = new Search(database, words, Filter.all().withKind(Kind.DECISION));
    Set<String> seen = new HashSet<>();
    Cursor after = null;
    do {
      Page page = search.page(after, AT_ONCE, AS_LONG_AS_IT_TAKES);
      for (Kept kept : page.entries()) {
        String customer = kept.customerId();
        if (customer != null && seen.size() < limit && seen.add(customer)) {
          each.accept(kept);
        }
      }
      after = page.next();
    } while (after != null && seen.size() < limit && wanted.getAsBoolean());
  }

  /** The end of the chain. */
  public Head head() {
    return database.read(Chain::head);
  }

  /**
   * Walks the whole log, and stops at the first thing that is wrong with it.
   *
   * @param checkpoints what was signed before, best kept elsewhere
   * @param trusted whose signatures count
   */
  public Verification verify(List<Checkpoint> checkpoints, List<PublicKey> trusted) {
    return new Verifier(database, clock, checkpoints, trusted).verify();
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
