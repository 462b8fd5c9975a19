package io.clientele.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Where the cleaned rows of a book are brought together: an embedded database in a folder of its
 * own, which goes to the disk with what doesn't fit into a bounded memory.
 */
final class Warehouse implements AutoCloseable {

  private static final String MEMORY = "512MB";

  private final Connection connection;

  /**
   * @param folder empty, and the caller's to delete
   */
  Warehouse(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("book.duckdb"));
    run("SET memory_limit = '" + MEMORY + "'");
    run("SET temp_directory = " + quoted(folder.resolve("spill").toString()));
    run("SET preserve_insertion_order = false");
  }

  /** A database that holds nothing, to read files with. */
  static Connection inMemory() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '" + MEMORY + "'");
    }
    return connection;
  }

  /** Loads the customers; the first row with a number counts. */
  void customers(Path staged) throws SQLException {
    load(
        "customer_row",
        staged,
        "line: 'BIGINT', id: 'VARCHAR', key: 'VARCHAR', name_key: 'VARCHAR', name: 'VARCHAR',"
            + " merged_into: 'VARCHAR', facts: 'VARCHAR'");
    run(
        """
        CREATE TABLE repeated AS
        SELECT line FROM (
          SELECT line, row_number() OVER (PARTITION BY id ORDER BY line) AS place FROM customer_row)
        WHERE place > 1
        """);
    run(
        """
        CREATE TABLE customer AS
        SELECT id, name_key, name, facts FROM customer_row
        WHERE merged_into IS NULL AND line NOT IN (SELECT line FROM repeated)
        """);
    run(
        """
        CREATE TABLE alias AS
        SELECT key, arg_min(coalesce(merged_into, id), line) AS id FROM customer_row
        WHERE key IS NOT NULL AND line NOT IN (SELECT line FROM repeated)
        GROUP BY key
        """);
  }

  /** Where there is no file of them, whoever ordered is a customer. */
  void whoeverOrdered(Path orders) throws SQLException {
    orderRows(orders);
    run(
        """
        CREATE TABLE customer AS
        SELECT DISTINCT key AS id, CAST(NULL AS VARCHAR) AS name_key, CAST(NULL AS VARCHAR) AS name,
          CAST(NULL AS VARCHAR) AS facts
        FROM order_row WHERE key IS NOT NULL
        """);
    run("CREATE TABLE alias AS SELECT id AS key, id FROM customer");
    run("CREATE TABLE repeated (line BIGINT)");
  }

  /** Loads the orders. */
  void orderRows(Path staged) throws SQLException {
    load(
        "order_row",
        staged,
        "line: 'BIGINT', key: 'VARCHAR', order_id: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18,4)',"
            + " cost: 'DECIMAL(18,4)', credit: 'BOOLEAN', owner: 'VARCHAR', region: 'VARCHAR'");
  }

  /** Loads the interactions. */
  void interactionRows(Path staged) throws SQLException {
    load(
        "contact_row",
        staged,
        "line: 'BIGINT', key: 'VARCHAR', day: 'DATE', negative: 'BOOLEAN', complaint: 'BOOLEAN'");
  }

  private void load(String table, Path staged, String columns) throws SQLException {
    run(
        "CREATE TABLE %s AS SELECT * FROM read_csv(%s, header = false, delim = ',', quote = '\"',"
                .formatted(table, quoted(staged.toString()))
            + " escape = '\"', nullstr = '', auto_detect = false, max_line_size = 16777216, columns"
            + " = {"
            + columns
            + "})");
  }

  /** Brings everything together as of a day. */
  void bringTogether(LocalDate asOf) throws SQLException {
    run(
        """
        CREATE TABLE IF NOT EXISTS contact_row
          (line BIGINT, key VARCHAR, day DATE, negative BOOLEAN, complaint BOOLEAN)
        """);
    run(
        "CREATE VIEW sale AS SELECT o.*, a.id AS customer FROM order_row o LEFT JOIN alias a USING"
            + " (key)");
    run(
        "CREATE VIEW contact AS SELECT c.*, a.id AS customer FROM contact_row c LEFT JOIN alias a"
            + " USING (key)");
    String sql =
        facts()
            .replace("$year", asOf.minusMonths(12).toString())
            .replace("$half", asOf.minusMonths(6).toString());
    for (String statement : sql.split(";\\s*\n", -1)) {
      if (!statement.isBlank()) {
        run(statement);
      }
    }
  }

  private static String facts() {
    try (InputStream in = Warehouse.class.getResourceAsStream("facts.sql")) {
      if (in == null) {
        throw new IllegalStateException("facts.sql is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What is done with a row of an answer. */
  interface Each {
    void take(ResultSet row) throws SQLException, IOException;
  }

  /** Asks, and hands over one row after the other; none is held. */
  void each(String sql, Each each) throws SQLException, IOException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        each.take(row);
      }
    }
  }

  /** Sales of the twelve months up to a day, in yuan. */
  BigDecimal sales12m(LocalDate asOf) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT coalesce(sum(amount), 0) FROM order_row WHERE day > CAST(? AS DATE)")) {
      select.setString(1, asOf.minusMonths(12).toString());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBigDecimal(1);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
