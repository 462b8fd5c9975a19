package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** A server: several processes may write, one group at a time. */
record Postgresql(String url) implements Dialect {

  static final String PREFIX = "jdbc:postgresql:";

  private static final String CONNECT_SECONDS = "5";

  @Override
  public String shownUrl() {
    return Dialect.withoutSecrets(url);
  }

  @Override
  public Properties properties(Duration answerWithin) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "clientele");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    properties.setProperty("socketTimeout", Long.toString(Math.max(1, answerWithin.toSeconds())));
    fromEnvironment(properties, "user", "PGUSER");
    fromEnvironment(properties, "password", "PGPASSWORD");
    return properties;
  }

  /** What the address says goes before it. */
  private static void fromEnvironment(Properties properties, String name, String variable) {
    String value = System.getenv(variable);
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  @Override
  public void prepareWriter(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Whatever the server's default: a commit that is reported is on the disk.
      statement.execute("SET synchronous_commit = on");
    }
  }

  @Override
  public String prepareReader() {
    return "SET default_transaction_read_only = on";
  }

  @Override
  public String lockFirst() {
    return "";
  }

  @Override
  public String forUpdate() {
    return " FOR UPDATE";
  }

  @Override
  public Map<String, String> types() {
    return Map.of("blob", "BYTEA", "long", "BIGINT");
  }

  @Override
  public boolean remote() {
    return true;
  }

  @Override
  public void scrub(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM entry, entry_body, idempotency, action_outcome");
    }
  }

  @Override
  public AutoLock lock() {
    return () -> {}; // the row `head` keeps the writers apart
  }
}
