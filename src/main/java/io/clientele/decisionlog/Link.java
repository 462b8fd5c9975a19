package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes, made anew when it is lost; for the writer's thread alone. */
final class Link implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Link.class);

  private final Database database;
  private final Clock clock;
  private final Chain chain;
  private @Nullable Connection connection;

  Link(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.chain = new Chain(database.dialect(), clock);
  }

  Chain chain() {
    return chain;
  }

  /** The connection; a new one where there is none. */
  Connection open() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = database.writer();
      connection = open;
    }
    return open;
  }

  /** The end of the chain as it stands in the database; also tells that the database answers. */
  Head head() throws SQLException {
    Head head = Chain.head(open());
    open().rollback();
    return head;
  }

  /** Commits; whatever fails here, nobody knows what became of it. */
  void commit() throws SQLException {
    open().commit();
    chain.words().committed();
  }

  /** Undoes what was not committed; a connection that can't even do that is given up. */
  void undo() {
    chain.words().undone();
    Connection open = connection;
    if (open == null) {
      return;
    }
    try {
      open.rollback();
    } catch (SQLException lost) {
      LOG.debug("the decision log's connection is lost", lost);
      close();
    }
  }

  /** Finds out whether the database takes writes. */
  void probe() throws SQLException {
    try (PreparedStatement write =
        open()
            .prepareStatement(
                "INSERT INTO probe (one, at) VALUES (1, ?)"
                    + " ON CONFLICT (one) DO UPDATE SET at = excluded.at")) {
      Instant now = clock.instant();
      write.setLong(1, Micros.of(now));
      write.executeUpdate();
    }
    commit();
  }

  @Override
  public void close() {
    chain.words().undone();
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException lost) {
        LOG.debug("the decision log's connection was lost before it was closed", lost);
      }
    }
  }
}
