package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which idempotency keys were used in the last day, and for what. */
final class Idempotency {

  static final Duration KEPT = Duration.ofHours(24);

  private Idempotency() {}

  /** What a key was used for. */
  record Use(UUID id, Hash facts) {}

  /** Takes a key for an entry; or says what it was used for, and takes nothing. */
  static Optional<Use> claim(
      Connection connection, String caller, IdempotencyKey key, UUID id, Instant now)
      throws SQLException {
    forget(connection, caller, key, now.minus(KEPT));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO idempotency (caller, name, facts, id, kept_at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setString(1, caller);
      insert.setString(2, key.key());
      insert.setBytes(3, key.facts().bytes());
      insert.setBytes(4, Ids.bytes(id));
      insert.setLong(5, Micros.of(now));
      if (insert.executeUpdate() == 1) {
        return Optional.empty();
      }
    }
    return find(connection, caller, key, now);
  }

  private static void forget(
      Connection connection, String caller, IdempotencyKey key, Instant before)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM idempotency WHERE caller = ? AND name = ? AND kept_at <= ?")) {
      delete.setString(1, caller);
      delete.setString(2, key.key());
      delete.setLong(3, Micros.of(before));
      delete.executeUpdate();
    }
  }

  static Optional<Use> find(Connection connection, String caller, IdempotencyKey key, Instant now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, facts FROM idempotency WHERE caller = ? AND name = ? AND kept_at > ?")) {
      select.setString(1, caller);
      select.setString(2, key.key());
      select.setLong(3, Micros.of(now.minus(KEPT)));
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(new Use(Ids.of(found.getBytes(1)), new Hash(found.getBytes(2))))
            : Optional.empty();
      }
    }
  }

  /** Removes what nobody can repeat any more. */
  static void sweep(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM idempotency WHERE kept_at <= ?")) {
      delete.setLong(1, Micros.of(now.minus(KEPT)));
      delete.executeUpdate();
    }
  }
}
