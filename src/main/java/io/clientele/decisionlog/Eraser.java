package io.clientele.decisionlog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Empties entries, a bounded number in a transaction, and records in the same transaction that it
 * did. What the chain is made of stays.
 */
final class Eraser {

  private static final int AT_ONCE = 1000;
  private static final TimeBasedEpochRandomGenerator NEXT_ID =
      Generators.timeBasedEpochRandomGenerator();

  private final Writer writer;
  private final Clock clock;
  private final String engine;

  Eraser(Writer writer, Clock clock, String engine) {
    this.writer = writer;
    this.clock = clock;
    this.engine = engine;
  }

  /**
   * Which entries, as SQL.
   *
   * @param value of the one question mark in it
   * @param field of the record, which tells what was asked for
   * @param said value of that field
   */
  record Wanted(Kind kind, String sql, Object value, String field, String said) {

    static Wanted customer(String customerId, String mark) {
      return new Wanted(Kind.ERASURE, "customer_id = ? ORDER BY seq", customerId, "customer", mark);
    }

    static Wanted olderThan(Instant moment) {
      return new Wanted(
          Kind.RETENTION,
          "decided_at < ? AND customer_id IS NOT NULL ORDER BY decided_at, seq",
          Micros.of(moment),
          "olderThan",
          moment.toString());
    }
  }

  Erased erase(Wanted wanted, ErasureRecord.Reasons why) {
    List<UUID> records = new ArrayList<>();
    long entries = 0;
    long done;
    do {
      UUID id = NEXT_ID.construct(clock.millis());
      done = writer.run((connection, chain) -> some(connection, chain, wanted, why, id));
      entries += done;
      if (done > 0) {
        records.add(id);
      }
    } while (done == AT_ONCE);
    return new Erased(entries, records);
  }

  private long some(
      Connection connection, Chain chain, Wanted wanted, ErasureRecord.Reasons why, UUID id)
      throws SQLException {
    Head head = chain.lock(connection);
    List<Long> seqs = seqs(connection, wanted);
    if (seqs.isEmpty()) {
      return 0;
    }
    each(
        connection,
        "DELETE FROM idempotency WHERE id = (SELECT id FROM entry WHERE seq = ?)",
        seqs);
    each(connection, "DELETE FROM entry_body WHERE seq = ?", seqs);
    each(connection, "DELETE FROM action_outcome WHERE seq = ?", seqs);
    each(connection, "DELETE FROM set_aside WHERE seq = ?", seqs);
    each(connection, "UPDATE entry SET customer_id = NULL, tags = NULL WHERE seq = ?", seqs);
    chain.append(connection, head, List.of(record(wanted, why, seqs, id)));
    return seqs.size();
  }

  private static List<Long> seqs(Connection connection, Wanted wanted) throws SQLException {
    List<Long> seqs = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq FROM entry WHERE " + wanted.sql() + " LIMIT " + AT_ONCE)) {
      select.setObject(1, wanted.value());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          seqs.add(row.getLong(1));
        }
      }
    }
    seqs.sort(null);
    return seqs;
  }

  private static void each(Connection connection, String sql, List<Long> seqs) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (long seq : seqs) {
        statement.setLong(1, seq);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private Prepared record(Wanted wanted, ErasureRecord.Reasons why, List<Long> seqs, UUID id) {
    byte[] json = ErasureRecord.json(wanted.kind(), wanted.field(), wanted.said(), why, seqs);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Header header =
        new Header(
            wanted.kind(),
            id,
            now,
            why.by(),
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            0,
            "",
            engine);
    Content content = new Content(new byte[0], json, Hash.of(json));
    return Prepared.of(header, new Personal(null, List.of(), content));
  }
}
