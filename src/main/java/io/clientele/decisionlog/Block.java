package io.clientele.decisionlog;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one commit added to the chain.
 *
 * @param leaves the leaf hashes of its entries in order, one after the other
 */
record Block(long number, long firstSeq, Instant at, byte[] leaves, Hash hash) {

  static final String SELECT = "SELECT number, first_seq, at, leaves, hash FROM block";

  /** Reads a row of {@link #SELECT}. */
  static Block read(ResultSet row) throws SQLException {
    byte[] hash = row.getBytes(5);
    return new Block(
        row.getLong(1),
        row.getLong(2),
        Micros.instant(row.getLong(3)),
        row.getBytes(4),
        hash.length == Hash.LENGTH ? new Hash(hash) : Hash.NONE);
  }

  /** The one that a head says is the last; empty where there is none of its number. */
  static Optional<Block> under(Connection connection, Head head) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE number = ?")) {
      select.setLong(1, head.block());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  static Block after(Head head, Instant at, List<Hash> leaves) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(leaves.size() * Hash.LENGTH);
    leaves.forEach(leaf -> all.writeBytes(leaf.bytes()));
    long number = head.block() + 1;
    long first = head.count() + 1;
    byte[] joined = all.toByteArray();
    return new Block(number, first, at, joined, hash(head.hash(), number, first, at, joined));
  }

  static Hash hash(Hash previous, long number, long firstSeq, Instant at, byte[] leaves) {
    return new Fields("clientele.block.1")
        .bytes(previous.bytes())
        .number(number)
        .number(firstSeq)
        .number(leaves.length / Hash.LENGTH)
        .number(Micros.of(at))
        .bytes(leaves)
        .hash();
  }

  int count() {
    return leaves.length / Hash.LENGTH;
  }

  long lastSeq() {
    return firstSeq + count() - 1;
  }

  /** The leaf of the entry at a place, from 0. */
  Hash leaf(int place) {
    return new Hash(Arrays.copyOfRange(leaves, place * Hash.LENGTH, (place + 1) * Hash.LENGTH));
  }

  Head head() {
    return new Head(lastSeq(), hash, number, at);
  }
}
