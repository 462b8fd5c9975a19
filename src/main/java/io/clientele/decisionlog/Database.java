package io.clientele.decisionlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Connections: one at a time to write with, a pool to read with. */
final class Database implements AutoCloseable {

  private static final int READERS = 4;
  private static final Duration READ_WITHIN = Duration.ofSeconds(60);
  private static final Duration WAIT_FOR_A_READER = Duration.ofSeconds(5);

  private final Dialect dialect;
  private final Duration answerWithin;
  private final HikariDataSource readers;

  /**
   * Connects to nothing yet.
   *
   * @param answerWithin after this the connection that writes counts as lost
   */
  Database(Dialect dialect, Duration answerWithin) {
    this.dialect = dialect;
    this.answerWithin = answerWithin;
    this.readers = pool(dialect);
  }

  private static HikariDataSource pool(Dialect dialect) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("decision-log");
    config.setJdbcUrl(dialect.url());
    config.setDataSourceProperties(dialect.properties(READ_WITHIN));
    config.setConnectionInitSql(dialect.prepareReader());
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(0); // none is opened before one is asked for
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(WAIT_FOR_A_READER.toMillis());
    return new HikariDataSource(config);
  }

  Dialect dialect() {
    return dialect;
  }

  /** Any work at one's own pace, each statement a transaction. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(dialect.url(), dialect.properties(READ_WITHIN));
  }

  /** For the writer: nothing is kept before it commits. */
  Connection writer() throws SQLException {
    Connection connection =
        DriverManager.getConnection(dialect.url(), dialect.properties(answerWithin));
    try {
      dialect.prepareWriter(connection);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  /** Asks something of the log as it is now. */
  <T> T read(Question<T> question) {
    try (Connection connection = readers.getConnection()) {
      return question.ask(connection);
    } catch (SQLException failure) {
      throw new LogUnavailable(
          "the decision log can't be read: " + Reason.of(failure), Duration.ofSeconds(5), failure);
    }
  }

  /** What is asked. */
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  @Override
  public void close() {
    readers.close();
  }
}
