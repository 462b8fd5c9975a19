package io.clientele.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What became of actions, as {@code actions export} writes it: CSV in UTF-8. */
record OutcomeFile(Path path) {

  /** The view where there is no file. */
  static final String NONE =
      "CREATE VIEW outcomes AS SELECT '' AS \"actionId\", '' AS outcome, CAST(NULL AS DATE) AS"
          + " \"toldFor\", '' AS \"told\" WHERE false";

  private static final String ROWS =
      "(SELECT id, outcome, \"at\", \"by\", why, row_number() OVER () AS n FROM read_csv(%s,"
          + " header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"'))";

  private static final String BAD =
      "SELECT count(*) FROM %s WHERE outcome IS NOT NULL AND (outcome NOT IN ('done', 'dropped')"
          + " OR id IS NULL OR TRY_CAST(left(\"at\", 10) AS DATE) IS NULL)";

  /**
   * The file, every line of which is read.
   *
   * @throws UnreadableRun where it isn't what an export writes
   */
  static OutcomeFile check(Path path) throws IOException {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new UnreadableRun("`%s`: it can't be read; name a file of outcomes".formatted(path));
    }
    OutcomeFile file = new OutcomeFile(path);
    long bad;
    try (Connection duck = Duck.open(Path.of(System.getProperty("java.io.tmpdir")));
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(BAD.formatted(file.rows()))) {
      row.next();
      bad = row.getLong(1);
    } catch (SQLException other) {
      throw new UnreadableRun(
          "`%s`: it is no file of outcomes; make one with `clientele actions export`"
              .formatted(path));
    }
    if (bad > 0) {
      throw new UnreadableRun(
          ("`%s`: %d lines are no outcomes; send it with `clientele actions import`, which names"
                  + " them, and export anew")
              .formatted(path, bad));
    }
    return file;
  }

  private String rows() {
    return ROWS.formatted(Duck.quoted(path));
  }

  /** The view of it; where an action is named more than once, the last line counts. */
  String view() {
    return "CREATE VIEW outcomes AS SELECT id AS \"actionId\", last(outcome ORDER BY n) AS outcome,"
        + " CAST(left(last(\"at\" ORDER BY n), 10) AS DATE) AS \"toldFor\","
        + " last(coalesce(why, '') ORDER BY n) AS \"told\" FROM "
        + rows()
        + " WHERE outcome IS NOT NULL GROUP BY id";
  }
}
