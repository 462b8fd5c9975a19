package io.clientele.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.clientele.customer.FactColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers as CSV: the first line names the facts, every further line is a customer. */
final class CsvLines implements CustomerLines {
  private final CsvParser parser;
  private final FactColumns columns;

  /**
   * Reads the headings.
   *
   * @throws UnreadableCustomers where they don't name facts
   */
  CsvLines(InputStream in) throws IOException {
    parser =
        new CsvFactory()
            .createParser(
                new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
    List<String> headings = row();
    FactColumns.Headings read = FactColumns.of(headings == null ? List.of() : headings);
    if (read instanceof FactColumns.Headings.Bad bad) {
      throw new UnreadableCustomers(bad.faults());
    }
    columns = ((FactColumns.Headings.Good) read).columns();
  }

  @Override
  public @Nullable CustomerLine next() throws IOException {
    List<String> cells = row();
    while (cells != null && cells.stream().allMatch(String::isBlank)) {
      cells = row();
    }
    if (cells == null) {
      return null;
    }
    long number = parser.currentTokenLocation().getLineNr();
    while (cells.size() > columns.size() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    return cells.size() > columns.size()
        ? CustomerLine.faulty(
            number,
            "it has %d cells for %d headings; put texts with commas in double quotes"
                .formatted(cells.size(), columns.size()))
        : CustomerLine.of(number, columns.json(cells));
  }

  private @Nullable List<String> row() throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      List<String> cells = new ArrayList<>();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(parser.getText());
      }
      return cells;
    } catch (CharacterCodingException other) {
      throw new UnreadableCustomers("customers: the file isn't UTF-8; save it as CSV UTF-8");
    } catch (JsonProcessingException broken) {
      throw new UnreadableCustomers(
          "line %d: it is no CSV from here on; see that every double quote is closed"
              .formatted(parser.currentTokenLocation().getLineNr()));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
