package io.clientele.book;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.book.Source.Row;
import io.clientele.customer.InertText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The file of rows that are not used, each with its place and why; opens in a spreadsheet. */
final class Quarantine implements Closeable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CsvWriter out;

  Quarantine(Path file) throws IOException {
    out = CsvWriter.builder().build(file);
    out.writeRecord(BYTE_ORDER_MARK + "file", "line", "reason", "why", "原因", "about", "row");
  }

  void add(String file, Row row, Reason reason, String about) {
    out.writeRecord(
        file,
        String.valueOf(row.line()),
        reason.code(),
        reason.english(),
        reason.chinese(),
        InertText.of(about),
        InertText.of(String.join(" | ", row.cells())));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
