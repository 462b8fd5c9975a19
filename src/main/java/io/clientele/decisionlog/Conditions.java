package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter as SQL; tags are looked for afterwards, in the rows. */
final class Conditions {

  private final List<String> sql = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  private Conditions() {}

  /** Empty where no entry can meet them. */
  static Optional<Conditions> of(
      Filter filter, @Nullable Cursor after, Connection connection, WordBook words)
      throws SQLException {
    Conditions all = new Conditions();
    all.add("customer_id = ?", filter.customerId());
    all.add("release_number = ?", filter.release());
    all.add("kind = ?", filter.kind() == null ? null : filter.kind().ordinal());
    all.add("decided_at >= ?", filter.from() == null ? null : Micros.of(filter.from()));
    all.add("decided_at < ?", filter.to() == null ? null : Micros.of(filter.to()));
    if (filter.caller() != null) {
      Optional<Integer> caller = words.id(connection, filter.caller());
      if (caller.isEmpty()) {
        return Optional.empty();
      }
      all.add("caller = ?", caller.get());
    }
    all.after(after);
    return Optional.of(all);
  }

  private void add(String condition, @Nullable Object value) {
    if (value != null) {
      sql.add(condition);
      values.add(value);
    }
  }

  /** Goes on after an entry, in the order newest first. */
  void after(@Nullable Cursor cursor) {
    if (cursor != null) {
      sql.add("(decided_at, seq) < (?, ?)");
      values.add(Micros.of(cursor.decidedAt()));
      values.add(cursor.seq());
    }
  }

  String where() {
    return sql.isEmpty() ? "" : " WHERE " + String.join(" AND ", sql);
  }

  void set(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
