package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outcomes of actions, only ever added to; within one transaction of one connection. */
final class Outcomes {

  private Outcomes() {}

  /** What was told about some entries, by entry, in the order of telling. */
  static Map<Long, List<ActionOutcome>> of(Connection connection, List<Long> seqs)
      throws SQLException {
    Map<Long, List<ActionOutcome>> found = new HashMap<>();
    Batches.each(
        connection,
        "SELECT number, seq, action, result, happened_at, told_by, why, caller, recorded_at"
            + " FROM action_outcome WHERE seq IN (%s) ORDER BY number",
        seqs,
        row -> found.computeIfAbsent(row.getLong(2), none -> new ArrayList<>()).add(outcome(row)));
    return found;
  }

  private static ActionOutcome outcome(ResultSet row) throws SQLException {
    return new ActionOutcome(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Micros.instant(row.getLong(9)));
  }

  /**
   * Adds what wasn't told before, and gives each as it stands. The head must be locked.
   *
   * @return empty, with nothing added, where an entry is erased
   */
  static Optional<List<ActionOutcome>> add(Connection connection, List<ActionOutcome> told)
      throws SQLException {
    List<Long> seqs = told.stream().map(ActionOutcome::seq).distinct().toList();
    if (held(connection, seqs) < seqs.size()) {
      return Optional.empty();
    }
    Map<Long, List<ActionOutcome>> known = of(connection, seqs);
    List<ActionOutcome> fresh = new ArrayList<>();
    List<ActionOutcome> kept = new ArrayList<>();
    long last = last(connection);
    for (ActionOutcome each : told) {
      List<ActionOutcome> before = known.computeIfAbsent(each.seq(), none -> new ArrayList<>());
      Optional<ActionOutcome> same = before.stream().filter(each::tellsTheSame).findFirst();
      if (same.isEmpty()) {
        ActionOutcome numbered = each.numbered(++last);
        before.add(numbered);
        fresh.add(numbered);
      }
      kept.add(same.orElseGet(() -> before.get(before.size() - 1)));
    }
    insert(connection, fresh);
    return Optional.of(kept);
  }

  private static long held(Connection connection, List<Long> seqs) throws SQLException {
    List<Long> found = new ArrayList<>();
    Batches.each(
        connection,
        "SELECT seq FROM entry WHERE seq IN (%s) AND customer_id IS NOT NULL",
        seqs,
        row -> found.add(row.getLong(1)));
    return found.size();
  }

  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT coalesce(max(number), 0) FROM action_outcome");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void insert(Connection connection, List<ActionOutcome> fresh) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO action_outcome (number, seq, action, result, happened_at, told_by, why,"
                + " caller, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (ActionOutcome each : fresh) {
        insert.setLong(1, each.number());
        insert.setLong(2, each.seq());
        insert.setString(3, each.action());
        insert.setString(4, each.result());
        insert.setString(5, each.at());
        insert.setString(6, each.by());
        insert.setString(7, each.why());
        insert.setString(8, each.caller());
        insert.setLong(9, Micros.of(each.recordedAt()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
