package io.clientele.decisionlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables: made, brought up to date, or refused when a newer program made them. */
final class Schema {

  /** The newest migration that comes with this program. */
  static final int VERSION = 2;

  private static final String FOLDER = "classpath:io/clientele/decisionlog/migration";

  private Schema() {}

  /** Leaves tables that this program can write to. */
  static void bringUpToDate(Database database) throws SQLException {
    int found = version(database);
    if (found > VERSION) {
      throw newer(database, found);
    }
    if (found < VERSION) { // Flyway costs a start half a second: only when there is work
      migrate(database);
    }
  }

  /** Refuses tables that this program can't read. */
  static void check(Database database) throws SQLException {
    int found = version(database);
    if (found > VERSION) {
      throw newer(database, found);
    }
    if (found < VERSION) {
      throw new LogFault(
          "%s: there is no decision log of this version; start the service on it first"
              .formatted(database.dialect().shownUrl()));
    }
  }

  private static LogFault newer(Database database, int found) {
    return new LogFault(
        "%s: a newer program made this log (schema %d, this one knows %d); use that program"
            .formatted(database.dialect().shownUrl(), found, VERSION));
  }

  private static void migrate(Database database) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(new OneConnection(database::connect))
            .locations(FOLDER)
            .placeholders(database.dialect().types());
    try {
      configuration.load().migrate();
    } catch (FlywayException failure) {
      throw new LogFault(
          "%s: its tables can't be made; see the cause and start again"
              .formatted(database.dialect().shownUrl()),
          failure);
    }
  }

  /** 0 where there are no tables yet. */
  private static int version(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          connection
              .getMetaData()
              .getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
        if (!tables.next()) {
          return 0;
        }
      }
      try (ResultSet versions =
          statement.executeQuery(
              "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")) {
        int newest = 0;
        while (versions.next()) {
          newest = Math.max(newest, (int) Double.parseDouble(versions.getString(1)));
        }
        return newest;
      }
    }
  }
}
