package io.clientele.decisionlog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** Where the two databases differ; everything else is the same SQL. */
interface Dialect {

  /** For the driver; without user and password in it. */
  String url();

  /** What may be shown to people. */
  String shownUrl();

  /** Settings of every connection. */
  Properties properties(Duration answerWithin);

  /** Readies the connection that writes. */
  void prepareWriter(Connection connection) throws SQLException;

  /** Run on every connection that only reads. */
  String prepareReader();

  /** What a transaction that will write begins with; empty for nothing. */
  String lockFirst();

  /** What follows a SELECT to keep the row until the transaction ends. */
  String forUpdate();

  /** The column types of the migrations. */
  Map<String, String> types();

  /** Whether a connection may be lost without anybody's noticing. */
  boolean remote();

  /** Makes what was erased unreadable in the files, as far as the database can. */
  void scrub(Connection connection) throws SQLException;

  /**
   * Keeps other processes out, where only one may write.
   *
   * @throws LogFault where one is in already
   */
  AutoLock lock() throws IOException;

  /** An address without what comes after {@code ?} and before {@code @}. */
  static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }

  /** A lock until it is closed. */
  interface AutoLock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
