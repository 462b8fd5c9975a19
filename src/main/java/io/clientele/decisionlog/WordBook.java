package io.clientele.decisionlog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Small numbers back into callers, digests, versions and tags; for readers, of any thread. */
final class WordBook {

  private final Map<Integer, String> texts = new ConcurrentHashMap<>();

  /** A number that stands for nothing gives a text that nobody wrote. */
  String text(Connection connection, int id) throws SQLException {
    String known = texts.get(id);
    if (known != null) {
      return known;
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT text FROM word WHERE id = ?")) {
      select.setInt(1, id);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          return "\0missing word " + id;
        }
        String text = found.getString(1);
        texts.put(id, text);
        return text;
      }
    }
  }

  Optional<Integer> id(Connection connection, String text) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM word WHERE text = ?")) {
      select.setString(1, text);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(found.getInt(1)) : Optional.empty();
      }
    }
  }

  List<String> tags(Connection connection, byte @Nullable [] stored) throws SQLException {
    List<String> tags = new ArrayList<>();
    for (int id : ids(stored)) {
      tags.add(text(connection, id));
    }
    return tags;
  }

  static List<Integer> ids(byte @Nullable [] stored) {
    List<Integer> ids = new ArrayList<>();
    if (stored == null) {
      return ids;
    }
    ByteBuffer in = ByteBuffer.wrap(stored);
    try {
      while (in.hasRemaining()) {
        ids.add(Varints.take(in));
      }
    } catch (BufferUnderflowException cutOff) {
      ids.add(-1); // stands for nothing, so that whoever proves the entry finds it changed
    }
    return ids;
  }
}
