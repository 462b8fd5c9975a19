package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries in the order of the chain, some at a time: no transaction stays open between them. */
final class EntryWalk {

  private static final int AT_ONCE = 256;

  private final Database database;
  private final WordBook words;
  private final Deque<Rows.Stored> ahead = new ArrayDeque<>();
  private long read;

  /** Begins at the first; reads the words anew, since they may have been changed. */
  EntryWalk(Database database) {
    this.database = database;
    this.words = new WordBook();
  }

  /** The next entry, which stays the next; null after the last. */
  Rows.@Nullable Stored peek() {
    if (ahead.isEmpty()) {
      ahead.addAll(database.read(connection -> after(connection, read)));
    }
    return ahead.peek();
  }

  /** Steps over the next entry. */
  void step() {
    Rows.Stored passed = ahead.poll();
    if (passed != null) {
      read = passed.kept().seq();
    }
  }

  private List<Rows.Stored> after(Connection connection, long seq) throws SQLException {
    List<Rows.Stored> found = new ArrayList<>(AT_ONCE);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + Rows.COLUMNS
                + Rows.FROM
                + " WHERE e.seq > ? ORDER BY e.seq LIMIT "
                + AT_ONCE)) {
      select.setLong(1, seq);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(Rows.stored(connection, words, row));
        }
      }
    }
    return found;
  }
}
