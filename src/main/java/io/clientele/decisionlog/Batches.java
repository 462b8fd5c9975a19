package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One question about many keys, a hundred at a time. */
final class Batches {

  private static final int AT_ONCE = 100;

  private Batches() {}

  /** Takes a row of an answer. */
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Asks.
   *
   * @param sql with {@code %s} where the question marks stand
   */
  static void each(Connection connection, String sql, List<?> keys, Taker taker)
      throws SQLException {
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      List<?> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
      String marks = "?, ".repeat(some.size() - 1) + "?";
      try (PreparedStatement select = connection.prepareStatement(sql.formatted(marks))) {
        for (int i = 0; i < some.size(); i++) {
          if (some.get(i) instanceof byte[] bytes) {
            select.setBytes(i + 1, bytes);
          } else {
            select.setObject(i + 1, some.get(i));
          }
        }
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            taker.take(row);
          }
        }
      }
    }
  }
}
