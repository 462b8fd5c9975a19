package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Streams;
import io.clientele.table.Edited;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportCommandTest {

  @TempDir private static Path folder;

  private record Ran(int exit, String err) {}

  private static Ran run(String... arguments) {
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintWriter(err, true));
    int exit = Main.commands(streams, Map.of()).execute(arguments);
    return new Ran(exit, err.toString());
  }

  private static Ran report(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "report", folder.resolve("run").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  @BeforeAll
  static void decide() {
    String book = folder.resolve("book").toString();
    String raw = "examples/book/";
    Ran imported =
        run(
            "book",
            "import",
            "--customers",
            raw + "customers.csv",
            "--orders",
            raw + "orders.csv",
            "--interactions",
            raw + "interactions.csv",
            "--mapping",
            raw + "mapping.yaml",
            "--as-of",
            "2026-06-30",
            "--to",
            book);
    assertThat(imported.exit).as(imported.err).isZero();
    Ran started = run("run", "start", book, "--to", folder.resolve("run").toString());
    assertThat(started.exit).as(started.err).isZero();
  }

  private static List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void a_run_becomes_a_workbook_that_replaces_the_one_before() throws IOException {
    Path workbook = folder.resolve("made.xlsx");
    Files.writeString(workbook, "an old one");

    Ran made = report("--xlsx", workbook.toString(), "--lang", "zh", "--customers", "K-1001");

    assertThat(made.exit).as(made.err).isZero();
    assertThat(made.err).isEmpty();
    assertThat(files()).containsExactlyInAnyOrder("book", "run", "made.xlsx");
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
      assertThat(read.getSheet("K-1001")).isNotNull();
    }
  }

  @Test
  void what_cannot_be_used_is_told_in_a_line_and_nothing_is_written() throws IOException {
    String file = folder.resolve("none.xlsx").toString();

    Ran nobody = report("--xlsx", file, "--customers", "K-1001,nobody");
    assertThat(nobody.exit).isEqualTo(1);
    assertThat(nobody.err.lines())
        .containsExactly("--customers: the run doesn't hold `nobody`; name others");

    Ran noRun = run("run", "report", folder.resolve("book").toString(), "--xlsx", file);
    assertThat(noRun.exit).isEqualTo(1);
    assertThat(noRun.err.lines()).singleElement().asString().contains("there is no run");

    Ran noFolder = report("--xlsx", folder.resolve("nowhere/none.xlsx").toString());
    assertThat(noFolder.exit).isEqualTo(1);
    assertThat(noFolder.err.lines()).singleElement().asString().contains("it can't be written");

    Ran isFolder = report("--xlsx", folder.toString());
    assertThat(isFolder.exit).isEqualTo(1);
    assertThat(isFolder.err.lines()).singleElement().asString().contains("it can't be written");

    assertThat(report().exit).isEqualTo(2);
    assertThat(files()).doesNotContain("none.xlsx");
  }

  @Test
  void a_target_is_split_to_the_cent_in_the_workbook_and_in_files_of_its_own() throws IOException {
    Path workbook = folder.resolve("with-targets.xlsx");
    Ran made = report("--xlsx", workbook.toString(), "--target", "1000000.01");
    assertThat(made.exit).as(made.err).isZero();
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
      assertThat(read.getSheet("Targets")).isNotNull();
      assertThat(targets(read.getSheet("Customer targets"))).isEqualByComparingTo("1000000.01");
    }
    Files.delete(workbook);

    Path csv = folder.resolve("targets.csv");
    String run = folder.resolve("run").toString();
    Ran split = run("run", "targets", run, "--total", "100", "--to", csv.toString());
    assertThat(split.exit).as(split.err).isZero();
    assertThat(Files.readAllLines(csv)).hasSize(8);
    assertThat(Files.readAllLines(csv).get(1)).startsWith("K-1001,").contains("target-factors#1");
    Files.delete(csv);
  }

  private static BigDecimal targets(Sheet sheet) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Row row : sheet) {
      Cell target = row.getCell(5);
      if (target != null && target.getCellType() == CellType.NUMERIC) {
        sum = sum.add(BigDecimal.valueOf(target.getNumericCellValue()));
      }
    }
    return sum;
  }

  @Test
  void a_total_that_is_no_amount_and_tables_without_the_rule_are_told() throws IOException {
    String run = folder.resolve("run").toString();
    assertThat(run("run", "targets", run, "--total", "1.234").exit).isEqualTo(2);
    assertThat(run("run", "targets", run, "--total", "0").err).contains("`0` is no amount");
    assertThat(report("--target", "5", "--html", "x.html").exit).isEqualTo(2);

    Path tables = Edited.copyWithoutScenarios(Files.createTempDirectory("tables"));
    Files.delete(tables.resolve("targets.xlsx"));
    Ran without = run("run", "targets", run, "--total", "5", "--tables", tables.toString());
    assertThat(without.exit).isEqualTo(1);
    assertThat(without.err).contains("there is no targets.xlsx");
  }
}
