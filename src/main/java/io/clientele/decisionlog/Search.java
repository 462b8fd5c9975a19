package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for entries, newest first, in narrow rows; the bodies are fetched only of those found. It
 * reads in strides, so that no transaction stays open for long.
 */
final class Search {

  /** So many rows at once; they are narrow. */
  private static final int STRIDE = 2000;

  private final Database database;
  private final WordBook words;
  private final Filter filter;

  Search(Database database, WordBook words, Filter filter) {
    this.database = database;
    this.words = words;
    this.filter = filter;
  }

  /** A page; it ends early where the rows walked through take longer than the time given. */
  Page page(@Nullable Cursor after, int limit, Duration atMost) {
    long start = System.nanoTime();
    List<Long> found = new ArrayList<>();
    Cursor last = after;
    boolean more = true;
    while (more && found.size() < limit) {
      Stride stride = stride(last, limit - found.size());
      found.addAll(stride.found());
      last = stride.last() == null ? last : stride.last();
      more = stride.more();
      if (System.nanoTime() - start > atMost.toNanos()) {
        break;
      }
    }
    boolean early = more && found.size() < limit;
    return new Page(fetch(found), more ? last : null, early);
  }

  /** The entries, in the order of their numbers given; leaves out none. */
  private List<Kept> fetch(List<Long> seqs) {
    return database.read(connection -> fetch(connection, words, seqs));
  }

  static List<Kept> fetch(Connection connection, WordBook words, List<Long> seqs)
      throws SQLException {
    Map<Long, Kept> bySeq = new TreeMap<>();
    Batches.each(
        connection,
        "SELECT " + Rows.COLUMNS + Rows.FROM + " WHERE e.seq IN (%s)",
        seqs,
        row -> {
          Kept kept = Rows.readable(Rows.stored(connection, words, row));
          bySeq.put(kept.seq(), kept);
        });
    return seqs.stream().flatMap(seq -> Optional.ofNullable(bySeq.get(seq)).stream()).toList();
  }

  /** What a few rows gave: the numbers found, the row it ended with, whether any may follow. */
  private record Stride(List<Long> found, @Nullable Cursor last, boolean more) {}

  private Stride stride(@Nullable Cursor after, int wanted) {
    return database.read(connection -> stride(connection, after, wanted));
  }

  private Stride stride(Connection connection, @Nullable Cursor after, int wanted)
      throws SQLException {
    Optional<Conditions> conditions = Conditions.of(filter, after, connection, words);
    Optional<Set<Integer>> tags = tags(connection);
    if (conditions.isEmpty() || tags.isEmpty()) {
      return new Stride(List.of(), null, false);
    }
    int rows = tags.get().isEmpty() ? Math.min(STRIDE, wanted) : STRIDE;
    String sql =
        "SELECT seq, decided_at, tags FROM entry"
            + conditions.get().where()
            + " ORDER BY decided_at DESC, seq DESC LIMIT "
            + (rows + 1);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      conditions.get().set(select);
      try (ResultSet row = select.executeQuery()) {
        return walk(row, tags.get(), rows, wanted);
      }
    }
  }

  private static Stride walk(ResultSet row, Set<Integer> tags, int rows, int wanted)
      throws SQLException {
    List<Long> found = new ArrayList<>();
    Cursor last = null;
    for (int walked = 0; row.next(); walked++) {
      if (walked == rows || found.size() == wanted) {
        return new Stride(found, last, true);
      }
      last = new Cursor(Micros.instant(row.getLong(2)), row.getLong(1));
      if (tags.isEmpty() || new HashSet<>(WordBook.ids(row.getBytes(3))).containsAll(tags)) {
        found.add(last.seq());
      }
    }
    return new Stride(found, last, false);
  }

  /** Empty where a tag was never used. */
  private Optional<Set<Integer>> tags(Connection connection) throws SQLException {
    Set<Integer> ids = new HashSet<>();
    for (String tag : filter.tags()) {
      Optional<Integer> id = words.id(connection, tag);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      ids.add(id.get());
    }
    return Optional.of(ids);
  }
}
