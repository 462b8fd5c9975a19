package io.clientele.decisionlog;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
