package io.clientele.book;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file, whose cells a comma, a semicolon or a tab parts. */
final class CsvSource implements Source {

  /** No cell is longer, unless a quote was opened and never closed. */
  private static final int LONGEST_RECORD = 1 << 20;

  private static final String SEPARATORS = ",;\t";

  private final Path file;
  private final Encoding encoding;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> headings;

  private CsvSource(Path file, Encoding encoding, char separator) throws IOException {
    this.file = file;
    this.encoding = encoding;
    InputStream in = Encoding.bytes(file);
    in.skipNBytes(encoding.mark());
    reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(
                new InputStreamReader(
                    in,
                    encoding
                        .charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    records = reader.iterator();
    Row first = next();
    headings = first == null ? List.of() : first.cells().stream().map(String::strip).toList();
  }

  static CsvSource open(Path file) throws IOException {
    Encoding encoding = Encoding.of(file);
    return new CsvSource(file, encoding, separator(file, encoding));
  }

  /** What parts the headings most often. */
  private static char separator(Path file, Encoding encoding) throws IOException {
    try (InputStream in = Encoding.bytes(file)) {
      in.skipNBytes(encoding.mark());
      String start = new String(in.readNBytes(1 << 14), encoding.charset());
      String line = start.lines().findFirst().orElse("");
      char best = ',';
      for (char each : SEPARATORS.toCharArray()) {
        if (count(line, each) > count(line, best)) {
          best = each;
        }
      }
      return best;
    }
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  @Override
  public List<String> headings() {
    return headings;
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      return new Row(record.getStartingLineNumber(), record.getFields());
    } catch (CsvParseException broken) {
      throw new UnreadableBook(
          "`%s`: it can't be read on (%s); look for a double quote that is never closed"
              .formatted(file, broken.getMessage()));
    } catch (UncheckedIOException failure) {
      throw new IOException(failure);
    }
  }

  @Override
  public String encoding() {
    return encoding.charset().name();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
