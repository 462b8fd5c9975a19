package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook reads the same after another program has opened and saved it. */
class SavedByOtherProgramsTest {
  private static final Path COPIES = Path.of("src/test/resources/io/clientele/table");

  @ParameterizedTest
  @CsvSource({
    "libreoffice, rfm.xlsx",
    "libreoffice, icp.xlsx",
    "libreoffice, actions.xlsx",
    "openpyxl, rfm.xlsx",
    "openpyxl, icp.xlsx",
    "openpyxl, actions.xlsx"
  })
  void it_reads_the_same(String program, String file) {
    List<String> copy = rows(COPIES.resolve(program).resolve(file));

    assertThat(copy).isEqualTo(rows(COPIES.resolve("original").resolve(file)));
  }

  private static List<String> rows(Path file) {
    Forms shipped = Forms.shipped();
    List<TableForm> forms =
        shipped.tables().stream().filter(form -> file.endsWith(form.file())).toList();
    Reading reading = new TableReader(new Forms(shipped.codes(), forms)).checkFiles(List.of(file));
    assertThat(reading.findings()).isEmpty();
    return reading.tables().orElseThrow().all().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> Stream.of(row, row.sheetRow(), row.tests(), new TreeMap<>(row.outcomes())))
        .map(Object::toString)
        .toList();
  }
}
