package io.clientele.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, asked in SQL. There are three tables: {@code customers} has a row for each
 * customer of the book, with every fact and result as a column under its usual name in quotes
 * ({@code "purchases.amount12m"}, {@code "risk.level"}); {@code actions} has one for each action
 * advised; {@code factors} has one for each risk factor of a customer, with its points. Where an
 * earlier run is compared, its tables are {@code earlier_customers} and {@code earlier_actions}.
 * {@code outcomes} has a row for each action of which an outcome is known, none without a file. For
 * one thread at a time.
 */
public final class RunResults implements AutoCloseable {

  private static final String FACTORS =
      """
      CREATE VIEW factors AS SELECT "customerId", f.factor AS factor, f.points AS points
      FROM (
        SELECT "customerId", unnest(risk.factors) AS f
        FROM read_json(%s, format = 'newline_delimited', columns = {'customerId': 'VARCHAR',
          'risk': 'STRUCT(factors STRUCT(factor VARCHAR, points BIGINT)[])'}))
      """;

  private final RunFolder folder;
  private final @Nullable RunFolder before;
  private final @Nullable OutcomeFile outcomes;
  private final RunRecord run;
  private final @Nullable RunRecord earlier;
  private final Connection connection;

  private RunResults(RunFolder folder, @Nullable RunFolder before, @Nullable OutcomeFile outcomes)
      throws IOException {
    this.folder = folder;
    this.before = before;
    this.outcomes = outcomes;
    run = done(folder);
    earlier = before == null ? null : done(before);
    try {
      connection = views(Duck.open(spill()));
    } catch (SQLException failure) {
      throw new IOException("the results of `" + folder.path() + "` can't be read", failure);
    }
  }

  /**
   * Opens what a run found.
   *
   * @throws UnreadableRun where there is none, or it isn't done
   */
  public static RunResults open(RunFolder folder) throws IOException {
    return open(folder, null, null);
  }

  /**
   * Opens what a run found, beside an earlier one.
   *
   * @param before null for none
   * @throws UnreadableRun where one isn't there, or isn't done
   */
  public static RunResults open(RunFolder folder, @Nullable RunFolder before) throws IOException {
    return open(folder, before, null);
  }

  /**
   * Opens what a run found, beside an earlier one and what became of actions.
   *
   * @param before null for none
   * @param outcomes a file that {@code actions export} wrote; null for none
   * @throws UnreadableRun where one isn't there, or isn't done, or is no such file
   */
  public static RunResults open(
      RunFolder folder, @Nullable RunFolder before, @Nullable Path outcomes) throws IOException {
    return new RunResults(folder, before, outcomes == null ? null : OutcomeFile.check(outcomes));
  }

  private static Path spill() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private Connection views(Connection opened) throws SQLException {
    try {
      view(opened, "customers", folder.customers());
      view(opened, "actions", folder.actions());
      Duck.run(opened, FACTORS.formatted(Duck.quoted(folder.decisions())));
      Duck.run(opened, outcomes == null ? OutcomeFile.NONE : outcomes.view());
      if (before != null) {
        view(opened, "earlier_customers", before.customers());
        view(opened, "earlier_actions", before.actions());
      }
      return opened;
    } catch (SQLException failure) {
      closeAfter(failure, opened);
      throw failure;
    }
  }

  private static void closeAfter(SQLException failure, Connection connection) {
    try {
      connection.close();
    } catch (SQLException another) {
      failure.addSuppressed(another);
    }
  }

  private static RunRecord done(RunFolder folder) throws IOException {
    RunRecord run = folder.read();
    if (!run.isDone()) {
      throw new UnreadableRun("run %s isn't done; go on with it first".formatted(run.id()));
    }
    return run;
  }

  private static void view(Connection connection, String name, Path file) throws SQLException {
    Duck.run(connection, "CREATE VIEW %s AS FROM %s".formatted(name, Duck.quoted(file)));
  }

  /** The run. */
  public RunRecord run() {
    return run;
  }

  /** The run that it is compared with; null for none. */
  public @Nullable RunRecord earlier() {
    return earlier;
  }

  /** Whether it is known what became of actions. */
  public boolean hasOutcomes() {
    return outcomes != null;
  }

  /** All rows of an answer, each made into something. */
  public <T> List<T> all(String sql, Function<Row, T> made, Object... parameters) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(made.apply(row)), parameters);
    return rows;
  }

  /** The one row of an answer. */
  public <T> T one(String sql, Function<Row, T> made, Object... parameters) {
    List<T> rows = all(sql, made, parameters);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows, not one: " + sql);
    }
    return rows.get(0);
  }

  /** Hands over one row after the other of an answer that fits into memory. */
  public void each(String sql, Consumer<Row> taker, Object... parameters) {
    try {
      each(connection, sql, taker, parameters);
    } catch (SQLException failure) {
      throw unanswered(sql, failure);
    }
  }

  /** Hands over one row after the other of an answer of any length; none is held. */
  public void stream(String sql, Consumer<Row> taker, Object... parameters) {
    try (Connection own = views(Duck.streaming(spill()))) {
      each(own, sql, taker, parameters);
    } catch (SQLException failure) {
      throw unanswered(sql, failure);
    }
  }

  private static void each(Connection asked, String sql, Consumer<Row> taker, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = asked.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) {
          taker.accept(row);
        }
      }
    }
  }

  private static IllegalStateException unanswered(String sql, SQLException failure) {
    return new IllegalStateException("the results can't be asked: " + sql, failure);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IOException("the results can't be closed", failure);
    }
  }
}
