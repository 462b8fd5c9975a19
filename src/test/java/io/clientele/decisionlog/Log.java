package io.clientele.decisionlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A log of one's own, with a back door into its database. */
final class Log implements AutoCloseable {

  static final LogLimits LIMITS =
      new LogLimits(4096, 512, Duration.ofSeconds(10), 1_000_000, Duration.ofDays(1));

  private final LogPlace place;
  private final LogLimits limits;
  private final Clock clock;
  private DecisionLog log;

  Log(LogPlace place, LogLimits limits, Clock clock) {
    this.place = place;
    this.limits = limits;
    this.clock = clock;
    this.log = DecisionLog.open(place, limits, clock, "test");
  }

  static Log on(String kind, Path folder) {
    return new Log(place(kind, folder), LIMITS, Clock.systemUTC());
  }

  static LogPlace place(String kind, Path folder) {
    return kind.equals("sqlite")
        ? LogPlace.in(folder)
        : new LogPlace(Postgres.shared().newDatabase(), folder);
  }

  DecisionLog log() {
    return log;
  }

  LogPlace place() {
    return place;
  }

  LogReader records() {
    return log.records();
  }

  void reopen() {
    log.close();
    log = DecisionLog.open(place, limits, clock, "test");
  }

  /** Entries from one number to another, a block each ten. */
  Log with(int from, int to) {
    List<Entry> some = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      some.add(Entries.entry(n));
      if (some.size() == 10 || n == to) {
        block(some);
        some.clear();
      }
    }
    return this;
  }

  /** Adds entries that share a commit. */
  void block(List<Entry> entries) {
    Chore all =
        new Chore(
            (connection, chain) -> {
              List<Prepared> prepared = entries.stream().map(Prepared::of).toList();
              chain.append(connection, chain.lock(connection), prepared);
              return 0;
            });
    log.does(all);
    all.done().join();
  }

  Appended append(Entry entry) {
    return log.append(entry).join();
  }

  static List<Appended> all(List<CompletableFuture<Appended>> futures) {
    return futures.stream().map(CompletableFuture::join).toList();
  }

  /** Waits until each is kept or refused. */
  static void settled(Collection<CompletableFuture<Appended>> futures) {
    while (!futures.stream().allMatch(CompletableFuture::isDone)) {
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  List<Checkpoint> signed() {
    return log.checkpoint().map(Checkpoint::read).stream().toList();
  }

  /** The first thing that a verification finds wrong. */
  Flaw flaw() {
    Flaw flaw = log.verify(List.of()).flaw();
    if (flaw == null) {
      throw new AssertionError("nothing is wrong");
    }
    return flaw;
  }

  /** Changes the database behind the log's back. */
  int tamper(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection(place.url());
        Statement free = connection.createStatement()) {
      if (place.url().startsWith(Sqlite.PREFIX)) {
        free.execute("PRAGMA busy_timeout = 5000");
      } else {
        free.execute("SET session_replication_role = replica"); // no foreign keys
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        return statement.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** The first column of the first row. */
  Object ask(String sql) {
    try (Connection connection = DriverManager.getConnection(place.url());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getObject(1) : null;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  static boolean holds(Path folder, String text) {
    try (var files = Files.walk(folder)) {
      byte[] wanted = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content =
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (content.contains(new String(wanted, java.nio.charset.StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
