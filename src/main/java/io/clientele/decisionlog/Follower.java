package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Somebody who reads the chain in order and goes on where they were after a restart. Of several
 * processes with one database, one holds the place at a time; what it writes is a short transaction
 * between two groups of entries. Whatever is asked of it may fail with {@link LogUnavailable}.
 */
public final class Follower {

  private static final long HELD_BY_ANOTHER = -1;

  private final String name;
  private final Writer writer;
  private final Clock clock;
  private final String holder;

  Follower(String name, String holder, Writer writer, Clock clock) {
    this.name = name;
    this.holder = holder;
    this.writer = writer;
    this.clock = clock;
  }

  /** What it is known by. */
  public String name() {
    return name;
  }

  /**
   * Takes the place for a while. A new follower begins at the end of the chain as it is now.
   *
   * @return the last entry that is dealt with; empty while another process holds the place
   */
  public OptionalLong hold(Duration lease) {
    long seq = writer.run((connection, chain) -> hold(connection, chain.lock(connection), lease));
    return seq == HELD_BY_ANOTHER ? OptionalLong.empty() : OptionalLong.of(seq);
  }

  private long hold(Connection connection, Head head, Duration lease) throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq, holder, held_until FROM follower WHERE name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          insert(connection, head.count(), now.plus(lease));
          return head.count();
        }
        if (!row.getString(2).equals(holder) && row.getLong(3) > Micros.of(now)) {
          return HELD_BY_ANOTHER;
        }
        long seq = row.getLong(1);
        update(connection, "UPDATE follower SET holder = ?, held_until = ? WHERE name = ?", lease);
        return seq;
      }
    }
  }

  private void insert(Connection connection, long seq, Instant until) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO follower (name, seq, holder, held_until) VALUES (?, ?, ?, ?)")) {
      insert.setString(1, name);
      insert.setLong(2, seq);
      insert.setString(3, holder);
      insert.setLong(4, Micros.of(until));
      insert.executeUpdate();
    }
  }

  private void update(Connection connection, String sql, Duration lease) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, holder);
      update.setLong(2, Micros.of(clock.instant().plus(lease)));
      update.setString(3, name);
      update.executeUpdate();
    }
  }

  /**
   * Notes that everything up to an entry is dealt with, and keeps the place for a while longer.
   *
   * @return false where another process took the place meanwhile, and nothing was noted
   */
  public boolean reached(long seq, Duration lease) {
    return writer.run(
            (connection, chain) -> {
              chain.lock(connection);
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "UPDATE follower SET seq = ?, held_until = ?"
                          + " WHERE name = ? AND holder = ? AND seq <= ?")) {
                update.setLong(1, seq);
                update.setLong(2, Micros.of(clock.instant().plus(lease)));
                update.setString(3, name);
                update.setString(4, holder);
                update.setLong(5, seq);
                return update.executeUpdate();
              }
            })
        == 1;
  }

  /** Lets go of the place, so that another process needn't wait. */
  public void release() {
    writer.run(
        (connection, chain) -> {
          chain.lock(connection);
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE follower SET held_until = 0 WHERE name = ? AND holder = ?")) {
            update.setString(1, name);
            update.setString(2, holder);
            return update.executeUpdate();
          }
        });
  }

  /**
   * Sets something of an entry aside; nothing where the entry was erased meanwhile. What was set
   * aside before keeps its id.
   */
  public void setAside(long seq, String part, int attempts, String why) {
    writer.run(
        (connection, chain) -> {
          chain.lock(connection);
          return SetAsides.put(connection, name, seq, part, attempts, why, clock.instant());
        });
  }

  /** Removes what was set aside, since it is dealt with. */
  public void settle(long id) {
    writer.run(
        (connection, chain) -> {
          chain.lock(connection);
          return SetAsides.remove(connection, id);
        });
  }
}
