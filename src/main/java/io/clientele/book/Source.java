package io.clientele.book;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of raw rows under headings, read once from its first row to its last. */
interface Source extends Closeable {

  /** The headings, blanks around them taken off. */
  List<String> headings();

  /**
   * The next row; null at the end.
   *
   * @throws UnreadableBook where the file can't be read on
   */
  @Nullable Row next() throws IOException;

  /** How the file's text is encoded; for people. */
  String encoding();

  /**
   * One row as it stands in the file.
   *
   * @param line where it begins, counted from 1, the headings included
   */
  record Row(long line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Opens a file by the end of its name: {@code .csv} and {@code .csv.gz}, {@code .xlsx}, {@code
   * .parquet}.
   *
   * @throws UnreadableBook where it can't be read
   */
  static Source open(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return ParquetSource.open(file);
    }
    if (name.endsWith(".xlsx")) {
      return XlsxSource.open(file);
    }
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return CsvSource.open(file);
    }
    throw new UnreadableBook(
        "`%s`: what it holds can't be told by its name; end it in .csv, .csv.gz, .xlsx or .parquet"
            .formatted(file));
  }
}
