package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The workbooks that ship read without a finding, and hold what release 1 is recorded to hold. */
class ReleaseTablesTest {
  private static final Path TABLES = Path.of("decision-tables");
  private static final Path RECORD = Path.of("../shared/spec/tables");

  private final Reading reading = new TableReader(Forms.shipped()).read(TABLES);

  @Test
  void they_read_without_a_finding() {
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.tables().orElseThrow().all())
        .extracting(Table::form)
        .isEqualTo(Forms.shipped().tables());
  }

  @Test
  void they_hold_what_is_recorded() throws IOException {
    assumeTrue(Files.isDirectory(RECORD), "the record of release 1 isn't at hand");
    for (Table table : reading.tables().orElseThrow().all()) {
      if (table.form().optional()) {
        continue; // it came later, and decides nothing
      }
      List<String> lines = Files.readAllLines(RECORD.resolve(table.form().name() + ".csv"));
      List<String> header = fields(lines.get(0));
      List<Map<String, String>> recorded = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        recorded.add(row(header, fields(line)));
      }
      assertThat(table.rows()).extracting(ReleaseTablesTest::row).isEqualTo(recorded);
    }
  }

  private static Map<String, String> row(List<String> header, List<String> fields) {
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).isEmpty()) {
        row.put(header.get(i), plain(fields.get(i)));
      }
    }
    return row;
  }

  /** A row as the record writes it; the record calls codes and figures both {@code value}. */
  private static Map<String, String> row(Row row) {
    Map<String, String> shown = new TreeMap<>();
    for (Row.Test test : row.tests()) {
      String name = test.column().name().equals("code") ? "value" : test.column().name();
      String sign = Objects.requireNonNull(test.column().is()).sign();
      if (!test.condition().shown().isEmpty()) {
        shown.put("when " + name + " " + sign, plain(test.condition().shown()));
      }
    }
    row.outcomes()
        .forEach(
            (name, value) ->
                shown.put((name.equals("rank") ? "" : "then ") + name, plain(value.toString())));
    return shown;
  }

  private static String plain(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + ",").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    return fields;
  }
}
