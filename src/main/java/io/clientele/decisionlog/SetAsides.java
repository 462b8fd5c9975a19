package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What followers set aside; within one transaction of one connection. */
final class SetAsides {

  private static final String COLUMNS =
      "SELECT id, follower, seq, part, attempts, why, at, again FROM set_aside";

  private SetAsides() {}

  static long put(
      Connection connection,
      String follower,
      long seq,
      String part,
      int attempts,
      String why,
      Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO set_aside (id, follower, seq, part, attempts, why, at, again)"
                + " SELECT (SELECT coalesce(max(id), 0) + 1 FROM set_aside), ?, seq, ?, ?, ?, ?, 0"
                + " FROM entry WHERE seq = ? AND customer_id IS NOT NULL"
                + " ON CONFLICT (follower, seq, part) DO UPDATE SET"
                + " attempts = set_aside.attempts + excluded.attempts, why = excluded.why,"
                + " at = excluded.at, again = 0")) {
      insert.setString(1, follower);
      insert.setString(2, part);
      insert.setInt(3, attempts);
      insert.setString(4, why);
      insert.setLong(5, Micros.of(now));
      insert.setLong(6, seq);
      return insert.executeUpdate();
    }
  }

  static long remove(Connection connection, long id) throws SQLException {
    return update(connection, "DELETE FROM set_aside WHERE id = ?", id);
  }

  /** Asks for one more try; 0 where there is nothing of that id. */
  static long again(Connection connection, long id) throws SQLException {
    return update(connection, "UPDATE set_aside SET again = 1 WHERE id = ?", id);
  }

  private static long update(Connection connection, String sql, long id) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, id);
      return update.executeUpdate();
    }
  }

  static List<SetAside> page(Connection connection, long after, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + " WHERE id > ? ORDER BY id LIMIT " + limit)) {
      select.setLong(1, after);
      return read(select);
    }
  }

  static List<SetAside> toTryAgain(Connection connection, String follower, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS + " WHERE again = 1 AND follower = ? ORDER BY id LIMIT " + limit)) {
      select.setString(1, follower);
      return read(select);
    }
  }

  static long count(Connection connection, String follower) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT count(*) FROM set_aside WHERE follower = ?")) {
      select.setString(1, follower);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<SetAside> read(PreparedStatement select) throws SQLException {
    List<SetAside> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new SetAside(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                Micros.instant(row.getLong(7)),
                row.getInt(8) == 1));
      }
    }
    return found;
  }
}
