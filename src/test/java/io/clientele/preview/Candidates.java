package io.clientele.preview;

import io.clientele.Shipped;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Reading;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What might be published instead of the tables that ship. */
final class Candidates {
  private Candidates() {}

  /** The shipped tables with some workbooks in the place of their own. */
  static Comparison of(NamedBytes... edited) {
    List<NamedBytes> workbooks = new ArrayList<>(List.of(edited));
    try (Stream<Path> files = Files.list(Shipped.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx") && workbooks.stream().noneMatch(e -> e.name().equals(name))) {
          workbooks.add(new NamedBytes(name, Files.readAllBytes(file)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Reading reading = new TableReader(Forms.shipped()).read(workbooks);
    return of(
        reading.tables().orElseThrow(() -> new IllegalStateException("" + reading.findings())));
  }

  static Comparison of(Tables tables) {
    return Comparison.of(ruleset(Shipped.tables()), ruleset(tables), Forms.shipped());
  }

  private static Ruleset ruleset(Tables tables) {
    return new Ruleset(Shipped.rules(), Forms.shipped(), tables);
  }

  /** The shipped tables with another row in the place of each row of one. */
  static Tables with(String table, UnaryOperator<Row> edit) {
    return new Tables(
        Shipped.tables().all().stream()
            .map(
                each ->
                    each.form().name().equals(table)
                        ? new Table(each.form(), each.rows().stream().map(edit).toList())
                        : each)
            .toList());
  }
}
