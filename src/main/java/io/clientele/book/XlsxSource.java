package io.clientele.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook, read as a stream; dates come as ISO 8601. */
final class XlsxSource implements Source {

  /** What stands in quotes or brackets in a number format says nothing about the number. */
  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final List<String> headings;

  private XlsxSource(Path file, ReadableWorkbook workbook) throws IOException {
    this.file = file;
    this.workbook = workbook;
    stream = workbook.getFirstSheet().openStream();
    rows = stream.iterator();
    Row first = next();
    headings = first == null ? List.of() : first.cells().stream().map(String::strip).toList();
  }

  static XlsxSource open(Path file) {
    try {
      return new XlsxSource(
          file, new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    } catch (ExcelReaderException | IOException broken) {
      throw unreadable(file, broken);
    }
  }

  private static UnreadableBook unreadable(Path file, Exception broken) {
    return new UnreadableBook(
        "`%s`: it can't be read as a workbook (%s); save it again as .xlsx, or as CSV UTF-8"
            .formatted(file, broken.getMessage()));
  }

  @Override
  public List<String> headings() {
    return headings;
  }

  @Override
  public @Nullable Row next() {
    try {
      while (rows.hasNext()) {
        org.dhatim.fastexcel.reader.Row row = rows.next();
        List<String> cells = cells(row);
        if (!cells.stream().allMatch(String::isBlank)) {
          return new Row(row.getRowNum(), cells);
        }
      }
      return null;
    } catch (ExcelReaderException broken) {
      throw unreadable(file, broken);
    }
  }

  /** As many as there are headings; a sheet leaves out what is empty at the end of a row. */
  private List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxSource::text).orElse(""));
    }
    while (headings != null && cells.size() < headings.size()) {
      cells.add("");
    }
    while (headings != null
        && cells.size() > headings.size()
        && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return isDate(cell) ? cell.asDate().toLocalDate().toString() : number.toPlainString();
    }
    return cell.getType() == CellType.BOOLEAN ? cell.asBoolean().toString() : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String plain = ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return plain.contains("y") || plain.contains("d") && plain.contains("m");
  }

  @Override
  public String encoding() {
    return "xlsx";
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
