package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is appended and erased verifies; whatever byte of the record is flipped is found. */
class VerifyPropertyTest {

  private static final int FLIPS = 150;

  @TempDir Path folder;

  /** A column of bytes, numbers or text; texts that erased entries alone used prove nothing. */
  private record Column(String table, String key, String name) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("entry", "seq", "kind"),
          new Column("entry", "seq", "id"),
          new Column("entry", "seq", "decided_at"),
          new Column("entry", "seq", "caller"),
          new Column("entry", "seq", "customer_id"),
          new Column("entry", "seq", "as_of"),
          new Column("entry", "seq", "release_number"),
          new Column("entry", "seq", "digest"),
          new Column("entry", "seq", "engine"),
          new Column("entry", "seq", "tags"),
          new Column("entry", "seq", "commitment"),
          new Column("entry_body", "seq", "salt"),
          new Column("entry_body", "seq", "answer_hash"),
          new Column("entry_body", "seq", "packed"),
          new Column("block", "number", "first_seq"),
          new Column("block", "number", "at"),
          new Column("block", "number", "leaves"),
          new Column("block", "number", "hash"),
          new Column("head", "one", "block"),
          new Column("head", "one", "count"),
          new Column("head", "one", "at"),
          new Column("head", "one", "hash"),
          new Column("word", "id", "text"));

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void random_entries_and_erasures_verify_and_any_flipped_byte_is_found(String kind)
      throws SQLException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Log log = Log.on(kind, folder)) {
      fill(log, random);
      assertThat(log.log().verify(List.of()).flaw()).as("seed %d", seed).isNull();
      try (Connection connection = DriverManager.getConnection(log.place().url());
          Statement free = connection.createStatement()) {
        if (kind.equals("postgresql")) {
          free.execute("SET session_replication_role = replica");
        }
        for (int i = 0; i < FLIPS; i++) {
          flip(log, connection, random, COLUMNS.get(i % COLUMNS.size()), seed);
        }
      }
      assertThat(log.log().verify(List.of()).flaw()).as("seed %d, all undone", seed).isNull();
    }
  }

  private static void fill(Log log, Random random) {
    Set<java.util.UUID> used = new HashSet<>();
    for (int block = 0; block < 12; block++) {
      List<Entry> entries = new ArrayList<>();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        Entry entry = Entries.random(random);
        if (used.add(entry.id())) {
          entries.add(entry);
        }
      }
      log.block(entries);
      if (block % 5 == 4) {
        log.log().erase("客户-" + random.nextInt(5), "asked for", "dpo");
      }
    }
    log.block(List.of(Entries.entry(1_000_001, "last"), Entries.entry(1_000_002, "last")));
  }

  private static void flip(Log log, Connection connection, Random random, Column column, long seed)
      throws SQLException {
    long key = key(connection, random, column);
    Object before = value(connection, column, key);
    if (before == null || before instanceof byte[] bytes && bytes.length == 0) {
      return; // erased
    }
    Object after = flipped(before, random);
    if (column.table().equals("entry")
        && column.name().equals("kind")
        && after instanceof Integer) {
      after = ((Integer) before + 1) % 3;
    }
    write(connection, column, key, after);
    assertThat(log.records().verify(List.of(), List.of()).sound())
        .as("seed %d: %s of %d, %s instead of %s", seed, column, key, after, before)
        .isFalse();
    write(connection, column, key, before);
  }

  private static Object flipped(Object value, Random random) {
    if (value instanceof byte[] bytes) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      return changed;
    }
    if (value instanceof String text) {
      char[] changed = text.toCharArray();
      changed[random.nextInt(changed.length)] ^= 1;
      return new String(changed);
    }
    if (value instanceof Integer number) {
      return number ^ 1 << random.nextInt(31);
    }
    return (Long) value ^ 1L << random.nextInt(64);
  }

  private static long key(Connection connection, Random random, Column column) throws SQLException {
    String used =
        column.table().equals("word")
            ? " WHERE text LIKE 'sha256%' OR text = 'quadrant=STAR' OR text = '0.1.0'"
            : "";
    List<Long> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT %s FROM %s%s".formatted(column.key(), column.table(), used))) {
      while (row.next()) {
        keys.add(row.getLong(1));
      }
    }
    return keys.get(random.nextInt(keys.size()));
  }

  private static Object value(Connection connection, Column column, long key) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT %s FROM %s WHERE %s = %d"
                    .formatted(column.name(), column.table(), column.key(), key))) {
      row.next();
      return row.getObject(1);
    }
  }

  private static void write(Connection connection, Column column, long key, Object value)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "UPDATE %s SET %s = ? WHERE %s = %d"
                .formatted(column.table(), column.name(), column.key(), key))) {
      statement.setObject(1, value);
      statement.executeUpdate();
    }
  }
}
