package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** A file: one process writes, readers see the last commit and hold nobody up. */
record Sqlite(String url) implements Dialect {

  static final String PREFIX = "jdbc:sqlite:";

  private static final int BUSY_MILLIS = 5000;

  Path file() {
    return Path.of(
        url.substring(PREFIX.length()).replaceFirst("\\?.*", "").replaceFirst("^file:", ""));
  }

  @Override
  public String shownUrl() {
    return url;
  }

  @Override
  public Properties properties(Duration answerWithin) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Not NORMAL: that may lose the last commits in a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    // Not IMMEDIATE: the driver begins the next transaction right after a commit, and would keep
    // the file locked while nobody writes.
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    return config.toProperties();
  }

  @Override
  public void prepareWriter(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
    }
  }

  @Override
  public String prepareReader() {
    return "PRAGMA query_only = ON";
  }

  @Override
  public String lockFirst() {
    return "UPDATE head SET one = one"; // to begin with a write is to have the whole file
  }

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public Map<String, String> types() {
    return Map.of("blob", "BLOB", "long", "INTEGER");
  }

  @Override
  public boolean remote() {
    return false;
  }

  @Override
  public void scrub(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // The write-ahead log still has the pages as they were.
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @Override
  public AutoLock lock() throws IOException {
    Path file = file().toAbsolutePath();
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return FileGuard.take(file.resolveSibling(file.getFileName() + ".lock"), file);
  }
}
