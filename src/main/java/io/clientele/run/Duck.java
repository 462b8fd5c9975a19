package io.clientele.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * An embedded database that asks files; what doesn't fit into a bounded memory goes to the disk.
 */
final class Duck {

  private static final String MEMORY = "512MB";

  private Duck() {}

  static Connection open(Path spill) throws SQLException {
    return open(spill, new Properties());
  }

  /** One that hands over the rows of an answer as they come, and holds one answer at a time. */
  static Connection streaming(Path spill) throws SQLException {
    Properties streaming = new Properties();
    streaming.setProperty("jdbc_stream_results", "true");
    return open(spill, streaming);
  }

  private static Connection open(Path spill, Properties properties) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
    run(connection, "SET memory_limit = '" + MEMORY + "'");
    run(connection, "SET temp_directory = " + quoted(spill));
    return connection;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(Path path) {
    return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
