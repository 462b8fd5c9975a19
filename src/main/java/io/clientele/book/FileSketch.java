package io.clientele.book;

import io.clientele.book.Source.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the headings and first rows of a raw file look like. */
record FileSketch(Path file, List<String> headings, List<List<String>> rows) {

  private static final int SEEN = 5_000;

  FileSketch {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * Looks at a file.
   *
   * @throws UnreadableBook where it can't be read
   */
  static FileSketch of(Path file) throws IOException {
    try (Source source = Source.open(file)) {
      List<List<String>> rows = new ArrayList<>();
      Row row = source.next();
      for (; row != null && rows.size() < SEEN; row = source.next()) {
        if (row.cells().size() == source.headings().size()) {
          rows.add(row.cells());
        }
      }
      return new FileSketch(file, source.headings(), rows);
    }
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** The cells of a column that aren't blank, in half width. */
  List<String> cells(String heading) {
    int at = headings.indexOf(heading);
    return rows.stream().map(row -> Plain.text(row.get(at))).filter(c -> !c.isEmpty()).toList();
  }

  Set<String> values(String heading) {
    return new HashSet<>(cells(heading));
  }

  /** What share of the cells that aren't blank is so; 0 where all are blank. */
  double share(String heading, Predicate<String> so) {
    List<String> cells = cells(heading);
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(so).count() / cells.size();
  }

  /** How many different values there are for each row: 1 where no two are the same. */
  double distinct(String heading) {
    List<String> cells = cells(heading);
    return cells.isEmpty() ? 0 : (double) new HashSet<>(cells).size() / rows.size();
  }
}
