package io.clientele.decisionlog;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a log from its first entry to the head it had when the walk began. Reads a few at a time,
 * so that it holds up nobody and needs the same memory for any length.
 */
final class Verifier {

  private static final int AT_ONCE = 64;

  private final Database database;
  private final Clock clock;
  private final List<Checkpoint> checkpoints;
  private final List<PublicKey> trusted;
  private Head reached = new Head(0, Hash.NONE, 0, Instant.EPOCH);
  private long erased;
  private int compared;

  Verifier(Database database, Clock clock, List<Checkpoint> checkpoints, List<PublicKey> trusted) {
    this.database = database;
    this.clock = clock;
    this.checkpoints =
        checkpoints.stream().sorted(Comparator.comparingLong(Checkpoint::block)).toList();
    this.trusted = List.copyOf(trusted);
  }

  Verification verify() {
    Instant at = clock.instant();
    long start = System.nanoTime();
    Flaw flaw = null;
    try {
      checkSignatures();
      walk();
    } catch (Unsound unsound) {
      flaw = unsound.flaw();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Verification(
        at, took, reached.count(), reached.block(), erased, checkpoints.size(), flaw);
  }

  private void checkSignatures() throws Unsound {
    for (Checkpoint each : checkpoints) {
      if (!each.signedByOneOf(trusted)) {
        throw new Unsound(
            Flaw.ofBlock(
                Fault.BAD_SIGNATURE,
                each.block(),
                "the checkpoint of %d entries isn't signed by a key that is trusted"
                    .formatted(each.count())));
      }
    }
  }

  private void walk() throws Unsound {
    Ends ends = database.read(Verifier::ends);
    if (ends.firstSeq() < 1 || ends.firstBlock() < 1) {
      throw new Unsound(
          Flaw.ofEntry(
              Fault.INSERTED, ends.firstSeq(), null, 0, null, "it stands before the first"));
    }
    Erasures before = new Erasures(database);
    BlockProof proof =
        new BlockProof(new EntryWalk(database), new EntryProof(before, new Erasures(database)));
    while (reached.block() < ends.block()) {
      List<Block> blocks = database.read(connection -> blocks(connection, ends.block()));
      if (blocks.isEmpty()) {
        throw new Unsound(
            Flaw.ofBlock(
                Fault.CUT,
                reached.block() + 1,
                "it and whatever came after it are missing; the tail is cut off"));
      }
      for (Block block : blocks) {
        check(block);
        proof.check(block);
        erased = proof.erased();
        reached = block.head();
        compare();
      }
    }
    checkEnd(ends);
  }

  private void check(Block block) throws Unsound {
    if (block.number() != reached.block() + 1) {
      throw new Unsound(
          Flaw.ofBlock(Fault.REMOVED, reached.block() + 1, "it is missing, with its entries"));
    }
    Hash expected =
        Block.hash(reached.hash(), block.number(), block.firstSeq(), block.at(), block.leaves());
    boolean whole = block.count() > 0 && block.leaves().length % Hash.LENGTH == 0;
    if (!whole || !expected.equals(block.hash()) || block.firstSeq() != reached.count() + 1) {
      throw new Unsound(
          Flaw.ofBlock(
              Fault.CHANGED,
              block.number(),
              "its first entry, time, leaves or hash was changed, or the block before it"));
    }
  }

  private void compare() throws Unsound {
    while (compared < checkpoints.size() && checkpoints.get(compared).block() <= reached.block()) {
      Checkpoint checkpoint = checkpoints.get(compared++);
      if (checkpoint.block() != reached.block()
          || checkpoint.count() != reached.count()
          || !checkpoint.head().equals(reached.hash())) {
        throw new Unsound(
            Flaw.ofBlock(
                Fault.REWRITTEN,
                reached.block(),
                "it isn't the one that the checkpoint of %d entries was signed for"
                    .formatted(checkpoint.count())));
      }
    }
  }

  private void checkEnd(Ends ends) throws Unsound {
    if (compared < checkpoints.size()) {
      Checkpoint checkpoint = checkpoints.get(checkpoints.size() - 1);
      throw new Unsound(
          Flaw.ofEntry(
              Fault.CUT,
              reached.count() + 1,
              null,
              reached.block() + 1,
              null,
              "it and whatever came after it are missing; a checkpoint was signed for %d entries"
                  .formatted(checkpoint.count())));
    }
    if (ends.lastSeq() > ends.count() || ends.lastBlock() > ends.block()) {
      throw new Unsound(
          Flaw.ofEntry(
              Fault.INSERTED,
              ends.count() + 1,
              null,
              ends.block() + 1,
              null,
              "it stands behind the end of the chain"));
    }
    Head head = ends.head();
    if (head == null || !head.equals(reached)) {
      throw new Unsound(
          Flaw.ofBlock(Fault.CHANGED, ends.block(), "the head isn't that of the last block"));
    }
  }

  private List<Block> blocks(Connection connection, long last) throws SQLException {
    List<Block> blocks = new ArrayList<>(AT_ONCE);
    try (PreparedStatement select =
        connection.prepareStatement(
            Block.SELECT + " WHERE number > ? AND number <= ? ORDER BY number LIMIT " + AT_ONCE)) {
      select.setLong(1, reached.block());
      select.setLong(2, last);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          blocks.add(Block.read(row));
        }
      }
    }
    return blocks;
  }

  /**
   * Both ends of the tables, as of one moment.
   *
   * @param head null where it is of no form
   */
  private record Ends(
      long firstSeq,
      long lastSeq,
      long firstBlock,
      long lastBlock,
      long block,
      long count,
      @Nullable Head head) {}

  private static Ends ends(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT (SELECT coalesce(min(seq), 1) FROM entry),"
                    + " (SELECT coalesce(max(seq), 0) FROM entry),"
                    + " (SELECT coalesce(min(number), 1) FROM block),"
                    + " (SELECT coalesce(max(number), 0) FROM block),"
                    + " block, count, at, hash FROM head");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return new Ends(1, 0, 1, 0, 0, 0, null);
      }
      byte[] hash = row.getBytes(8);
      long block = row.getLong(5);
      long count = row.getLong(6);
      Head head =
          hash.length == Hash.LENGTH
              ? new Head(count, new Hash(hash), block, Micros.instant(row.getLong(7)))
              : null;
      return new Ends(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), block, count, head);
    }
  }
}
