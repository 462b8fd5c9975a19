package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The end of the chain, within one transaction of one connection. */
final class Chain {

  private static final String HEAD = "SELECT block, count, at, hash FROM head";

  private final Dialect dialect;
  private final Clock clock;
  private final Words words = new Words();

  Chain(Dialect dialect, Clock clock) {
    this.dialect = dialect;
    this.clock = clock;
  }

  Words words() {
    return words;
  }

  /** Makes the first head, unless there is one. */
  static void begin(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO head (one, block, count, at, hash) VALUES (1, 0, 0, 0, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setBytes(1, Hash.NONE.bytes());
      insert.executeUpdate();
    }
  }

  static Head head(Connection connection) throws SQLException {
    return head(connection, HEAD);
  }

  /** The head, which nobody else can move before this transaction ends. */
  Head lock(Connection connection) throws SQLException {
    if (!dialect.lockFirst().isEmpty()) {
      try (PreparedStatement first = connection.prepareStatement(dialect.lockFirst())) {
        first.executeUpdate();
      }
    }
    return head(connection, HEAD + dialect.forUpdate());
  }

  private static Head head(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the row of the table `head` is gone; restore a backup");
      }
      return new Head(
          row.getLong(2),
          new Hash(row.getBytes(4)),
          row.getLong(1),
          Micros.instant(row.getLong(3)));
    }
  }

  /** Adds entries as one block; the head must be locked. Returns the new head. */
  Head append(Connection connection, Head head, List<Prepared> entries) throws SQLException {
    if (entries.isEmpty()) {
      return head;
    }
    Instant now = clock.instant();
    // A clock that was set back must not make the chain run backwards.
    Instant at = now.isBefore(head.at()) ? head.at() : Micros.instant(Micros.of(now));
    Block block = Block.after(head, at, entries.stream().map(Prepared::leaf).toList());
    insertEntries(connection, head.count(), entries);
    insertBodies(connection, head.count(), entries);
    insert(connection, block);
    move(connection, block.head());
    return block.head();
  }

  private void insertEntries(Connection connection, long last, List<Prepared> entries)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entry (seq, kind, id, decided_at, caller, customer_id, as_of,"
                + " release_number, digest, engine, tags, commitment)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      long seq = last;
      for (Prepared entry : entries) {
        Header header = entry.header();
        insert.setLong(1, ++seq);
        insert.setInt(2, header.kind().ordinal());
        insert.setBytes(3, Ids.bytes(header.id()));
        insert.setLong(4, Micros.of(header.decidedAt()));
        insert.setInt(5, words.id(connection, header.caller()));
        if (entry.personal().customerId() == null) {
          insert.setNull(6, Types.VARCHAR);
        } else {
          insert.setString(6, entry.personal().customerId());
        }
        insert.setLong(7, header.asOf().toEpochDay());
        insert.setInt(8, header.release());
        insert.setInt(9, words.id(connection, header.digest()));
        insert.setInt(10, words.id(connection, header.engine()));
        insert.setBytes(11, Varints.of(words.ids(connection, entry.personal().tags())));
        insert.setBytes(12, entry.commitment().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertBodies(Connection connection, long last, List<Prepared> entries)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entry_body (seq, salt, answer_hash, packed) VALUES (?, ?, ?, ?)")) {
      long seq = last;
      for (Prepared entry : entries) {
        insert.setLong(1, ++seq);
        insert.setBytes(2, entry.salt());
        insert.setBytes(3, entry.personal().content().answerHash().bytes());
        insert.setBytes(4, entry.packed());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insert(Connection connection, Block block) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO block (number, first_seq, at, leaves, hash) VALUES (?, ?, ?, ?, ?)")) {
      insert.setLong(1, block.number());
      insert.setLong(2, block.firstSeq());
      insert.setLong(3, Micros.of(block.at()));
      insert.setBytes(4, block.leaves());
      insert.setBytes(5, block.hash().bytes());
      insert.executeUpdate();
    }
  }

  private static void move(Connection connection, Head head) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE head SET block = ?, count = ?, at = ?, hash = ?")) {
      update.setLong(1, head.block());
      update.setLong(2, head.count());
      update.setLong(3, Micros.of(head.at()));
      update.setBytes(4, head.hash().bytes());
      update.executeUpdate();
    }
  }
}
