package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Which entries the records of erasure say are erased; a few dozen bytes for each run of them. */
final class Erasures {

  private static final int AT_ONCE = 100;

  private final Database database;
  private final WordBook words = new WordBook();
  private final TreeMap<Long, Long> runs = new TreeMap<>();
  private long read;

  Erasures(Database database) {
    this.database = database;
    readOn();
  }

  /** Reads the records that were added since. */
  void readOn() {
    walk(
        database,
        words,
        read,
        (each, decision) -> {
          ErasureRecord.runs(decision)
              .forEach(run -> runs.merge(run.first(), run.last(), Math::max));
          read = each.seq();
          return Optional.empty();
        });
  }

  boolean covers(long seq) {
    Map.Entry<Long, Long> run = runs.floorEntry(seq);
    return run != null && seq <= run.getValue();
  }

  /** What the records say of an erased entry; empty where none covers it. */
  static Optional<Erasure> of(Database database, WordBook words, long seq) {
    return walk(
        database,
        words,
        seq,
        (each, decision) ->
            ErasureRecord.covers(decision, seq)
                ? Optional.of(
                    new Erasure(
                        each.id(),
                        each.kind(),
                        each.decidedAt(),
                        each.caller(),
                        ErasureRecord.reason(decision)))
                : Optional.empty());
  }

  /** The first thing that is found in the records after a place in the log. */
  private static <T> Optional<T> walk(
      Database database, WordBook words, long after, BiFunction<Kept, byte[], Optional<T>> search) {
    long read = after;
    List<Kept> records;
    do {
      long last = read;
      records = database.read(connection -> after(connection, words, last));
      for (Kept each : records) {
        Content content = each.content();
        Optional<T> found =
            content == null ? Optional.empty() : search.apply(each, content.decision());
        if (found.isPresent()) {
          return found;
        }
        read = each.seq();
      }
    } while (!records.isEmpty());
    return Optional.empty();
  }

  private static List<Kept> after(Connection connection, WordBook words, long seq)
      throws SQLException {
    List<Kept> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + Rows.COLUMNS
                + Rows.FROM
                + " WHERE e.kind <> 0 AND e.seq > ? ORDER BY e.seq LIMIT "
                + AT_ONCE)) {
      select.setLong(1, seq);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(record(Rows.stored(connection, words, row)));
        }
      }
    }
    return found;
  }

  /** A damaged one covers nothing; the walk comes to it and says what is wrong. */
  private static Kept record(Rows.Stored stored) {
    try {
      return Rows.readable(stored);
    } catch (LogFault damaged) {
      return stored.kept();
    }
  }
}
