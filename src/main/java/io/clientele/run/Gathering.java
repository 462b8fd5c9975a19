package io.clientele.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Brings the parts of a run together: one file of decisions, and two tables of results. */
final class Gathering {

  private static final String LISTS =
      ", 'problem': 'STRUCT(detail VARCHAR)',"
          + " 'notAssessed': 'STRUCT(model VARCHAR, missing VARCHAR[], partial BOOLEAN)[]',"
          + " 'actions': 'STRUCT(\"action\" VARCHAR, \"rank\" BIGINT, title STRUCT(en VARCHAR, zh"
          + " VARCHAR), ownerRole VARCHAR, \"owner\" VARCHAR, cadence VARCHAR, channel VARCHAR,"
          + " dueOn DATE)[]'}";

  private static final String ACTIONS =
      """
      SELECT d."customerId", d."decisionId",
        d."decisionId" || ':' || a."action" AS "actionId",
        a."action", a."rank", a.title.en AS "title.en", a.title.zh AS "title.zh",
        a."ownerRole", a."owner", a.cadence, a.channel, a."dueOn"
      FROM (SELECT "customerId", "decisionId", unnest(actions) AS a FROM decision) d
      ORDER BY d."customerId", a."rank", a."action"
      """;

  private final RunFolder folder;

  private Gathering(RunFolder folder) {
    this.folder = folder;
  }

  static Gathered of(RunFolder folder) throws IOException {
    Path spill = Files.createTempDirectory(folder.path(), ".spill-");
    try (Connection connection = Duck.open(spill)) {
      return new Gathering(folder).gather(connection);
    } catch (SQLException failure) {
      throw new IOException("the results of `" + folder.path() + "` can't be gathered", failure);
    } finally {
      BookCopy.delete(spill);
    }
  }

  private Gathered gather(Connection connection) throws IOException, SQLException {
    join();
    List<ResultColumn> facts = ResultColumn.facts();
    Duck.run(connection, view("fact", folder.facts(), ResultColumn.structure(facts)));
    String decision = ResultColumn.structure(withCustomer());
    Duck.run(
        connection,
        view("decision", folder.decisions(), decision.substring(0, decision.length() - 1) + LISTS));
    copy(connection, customers(facts), folder.customers());
    copy(connection, ACTIONS, folder.actions());
    return count(connection);
  }

  /** All parts in one file; it appears whole. */
  private void join() throws IOException {
    try (OutputStream out = Files.newOutputStream(RunFolder.unfinished(folder.decisions()))) {
      int parts = folder.finishedParts();
      for (int part = 0; part < parts; part++) {
        Files.copy(folder.part(part), out);
      }
    }
    RunFolder.finish(folder.decisions());
  }

  private static List<ResultColumn> withCustomer() {
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(new ResultColumn("customerId", "VARCHAR"));
    columns.addAll(ResultColumn.RESULTS);
    return columns;
  }

  private static String view(String name, Path file, String structure) {
    return "CREATE VIEW %s AS SELECT * FROM read_json(%s, format = 'newline_delimited', columns = %s)"
        .formatted(name, Duck.quoted(file), structure);
  }

  private static String customers(List<ResultColumn> facts) {
    List<String> columns = new ArrayList<>();
    facts.forEach(each -> columns.add(each.in("f") + " AS " + each.quoted()));
    ResultColumn.RESULTS.forEach(each -> columns.add(each.in("d") + " AS " + each.quoted()));
    columns.add(
        "array_to_string(list_transform(d.\"notAssessed\", lambda x: x.model), ',') AS"
            + " \"notAssessed\"");
    columns.add("d.problem.detail AS problem");
    return "SELECT "
        + String.join(", ", columns)
        + " FROM fact f LEFT JOIN decision d ON d.\"customerId\" = f.\"customerId\""
        + " ORDER BY f.\"customerId\"";
  }

  private static void copy(Connection connection, String select, Path file)
      throws IOException, SQLException {
    Duck.run(
        connection,
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(select, Duck.quoted(RunFolder.unfinished(file))));
    RunFolder.finish(file);
  }

  private Gathered count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(\"decisionId\"), count(*) FROM " + Duck.quoted(folder.customers()))) {
      row.next();
      return new Gathered(row.getLong(1), row.getLong(2) - row.getLong(1));
    }
  }
}
