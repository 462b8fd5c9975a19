package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Callers, digests, versions and tags as small numbers; for the writer, under the head's lock. */
final class Words {

  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, Integer> unsaved = new HashMap<>();

  int id(Connection connection, String text) throws SQLException {
    Integer id = known.get(text);
    if (id == null) {
      id = unsaved.get(text);
    }
    if (id == null) {
      id = find(connection, text);
      unsaved.put(text, id);
    }
    return id;
  }

  int[] ids(Connection connection, List<String> texts) throws SQLException {
    int[] ids = new int[texts.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(connection, texts.get(i));
    }
    return ids;
  }

  /** The transaction that asked was committed. */
  void committed() {
    known.putAll(unsaved);
    unsaved.clear();
  }

  /** The transaction that asked is undone, and the words it added with it. */
  void undone() {
    unsaved.clear();
  }

  private static int find(Connection connection, String text) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM word WHERE text = ?")) {
      select.setString(1, text);
      try (ResultSet found = select.executeQuery()) {
        if (found.next()) {
          return found.getInt(1);
        }
      }
    }
    return add(connection, text);
  }

  private static int add(Connection connection, String text) throws SQLException {
    int next;
    try (PreparedStatement last =
            connection.prepareStatement("SELECT coalesce(max(id), 0) + 1 FROM word");
        ResultSet found = last.executeQuery()) {
      found.next();
      next = found.getInt(1);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO word (id, text) VALUES (?, ?)")) {
      insert.setInt(1, next);
      insert.setString(2, text);
      insert.executeUpdate();
    }
    return next;
  }
}
