package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Entries that share a commit, and what becomes of each. */
final class Group {

  private final List<Pending> all;
  private final List<Pending> fresh = new ArrayList<>();
  private final Map<Pending, Idempotency.Use> used = new LinkedHashMap<>();
  private long before;

  Group(List<Pending> all) {
    this.all = all;
  }

  List<Pending> all() {
    return all;
  }

  /** Writes it; nothing counts before the connection commits. Returns the head that then is. */
  Head write(Connection connection, Chain chain, Instant now) throws SQLException {
    fresh.clear();
    used.clear();
    Head head = chain.lock(connection);
    for (Pending each : all) {
      Optional<Idempotency.Use> earlier = claim(connection, each, now);
      if (earlier.isPresent()) {
        used.put(each, earlier.get());
      } else {
        fresh.add(each);
      }
    }
    before = head.count();
    return chain.append(connection, head, fresh.stream().map(Pending::entry).toList());
  }

  private static Optional<Idempotency.Use> claim(Connection connection, Pending each, Instant now)
      throws SQLException {
    IdempotencyKey key = each.key();
    if (key == null) {
      return Optional.empty();
    }
    Header header = each.entry().header();
    return Idempotency.claim(connection, header.caller(), key, header.id(), now);
  }

  /**
   * Whether it is in the log; to ask after a commit that nobody answered. The head must be locked,
   * so that a commit still on its way is over.
   */
  boolean kept(Connection connection) throws SQLException {
    if (fresh.isEmpty()) {
      return true;
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT seq FROM entry WHERE id = ?")) {
      select.setBytes(1, Ids.bytes(fresh.get(0).entry().header().id()));
      try (ResultSet found = select.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Tells everybody, after the commit. */
  void complete(LogReader reader) {
    long seq = before;
    for (Pending each : fresh) {
      each.future().complete(new Appended.Fresh(++seq));
    }
    used.forEach((each, use) -> complete(each, use, reader));
  }

  private static void complete(Pending each, Idempotency.Use use, LogReader reader) {
    IdempotencyKey key = each.key();
    if (key != null && !key.facts().equals(use.facts())) {
      each.future().complete(new Appended.Conflict(use.id()));
      return;
    }
    try {
      each.future().complete(new Appended.Repeated(first(use.id(), reader)));
    } catch (RuntimeException unreadable) {
      each.future().completeExceptionally(unreadable);
    }
  }

  private static Kept first(UUID id, LogReader reader) {
    return reader
        .find(id)
        .orElseThrow(() -> new LogFault("the entry " + id + " is gone; verify the decision log"));
  }

  /** Tells everybody that nothing of it is kept. */
  void fail(LogUnavailable why) {
    all.forEach(each -> each.future().completeExceptionally(why));
  }
}
