package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the tables, as values. */
final class Rows {

  /** The columns of {@link #stored}, in order. */
  static final String COLUMNS =
      "e.seq, e.kind, e.id, e.decided_at, e.caller, e.customer_id, e.as_of, e.release_number,"
          + " e.digest, e.engine, e.tags, e.commitment, b.salt, b.answer_hash, b.packed";

  static final String FROM = " FROM entry e LEFT JOIN entry_body b ON b.seq = e.seq";

  private Rows() {}

  /**
   * An entry with what proves it.
   *
   * @param kept without its content, which may be damaged
   * @param commitment as stored, of any length
   * @param body null where it was erased
   * @param inRange whether every number is one that a program of ours may have written
   */
  record Stored(Kept kept, byte[] commitment, @Nullable Body body, boolean inRange) {}

  /** What erasing removes, packed. */
  record Body(byte[] salt, byte[] answerHash, byte[] packed) {}

  static Stored stored(Connection connection, WordBook words, ResultSet row) throws SQLException {
    Numbers numbers = new Numbers(row);
    Kept kept =
        new Kept(
            row.getLong(1),
            Kind.values()[numbers.below(Kind.values().length, 2)],
            Ids.of(row.getBytes(3)),
            Micros.instant(row.getLong(4)),
            words.text(connection, numbers.whole(5)),
            row.getString(6),
            LocalDate.ofEpochDay(numbers.whole(7)),
            numbers.whole(8),
            words.text(connection, numbers.whole(9)),
            words.text(connection, numbers.whole(10)),
            words.tags(connection, row.getBytes(11)),
            null);
    byte[] packed = row.getBytes(15);
    return new Stored(
        kept,
        row.getBytes(12),
        packed == null ? null : new Body(row.getBytes(13), row.getBytes(14), packed),
        numbers.inRange);
  }

  /** SQLite keeps any number in any column; one that was cut to size would look untouched. */
  private static final class Numbers {

    private final ResultSet row;
    private boolean inRange = true;

    Numbers(ResultSet row) {
      this.row = row;
    }

    int whole(int column) throws SQLException {
      long value = row.getLong(column);
      inRange &= value == (int) value;
      return (int) value;
    }

    int below(int end, int column) throws SQLException {
      int value = whole(column);
      inRange &= value >= 0 && value < end;
      return Math.floorMod(value, end);
    }
  }

  /** All that a statement with these columns finds, for people to read. */
  static List<Kept> readable(Connection connection, WordBook words, PreparedStatement select)
      throws SQLException {
    List<Kept> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(readable(stored(connection, words, row)));
      }
    }
    return found;
  }

  /**
   * An entry for people to read.
   *
   * @throws LogFault where it is damaged
   */
  static Kept readable(Stored stored) {
    Body body = stored.body();
    Kept kept = stored.kept();
    if (body == null) {
      return kept;
    }
    try {
      Content content = Packing.unpack(body.packed(), new Hash(body.answerHash())).content();
      return new Kept(
          kept.seq(),
          kept.kind(),
          kept.id(),
          kept.decidedAt(),
          kept.caller(),
          kept.customerId(),
          kept.asOf(),
          kept.release(),
          kept.digest(),
          kept.engine(),
          kept.tags(),
          content);
    } catch (Packing.Damaged | IllegalArgumentException damaged) {
      throw new LogFault(
          "entry %d (%s): it is damaged: %s; verify the decision log"
              .formatted(kept.seq(), kept.id(), Reason.of(damaged)),
          damaged);
    }
  }
}
