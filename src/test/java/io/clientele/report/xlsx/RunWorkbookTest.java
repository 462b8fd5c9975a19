package io.clientele.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.uuid.Generators;
import io.clientele.Shipped;
import io.clientele.book.Book;
import io.clientele.book.BookFiles;
import io.clientele.book.BookMaker;
import io.clientele.book.DatedId;
import io.clientele.book.Progress;
import io.clientele.decision.Language;
import io.clientele.release.Release;
import io.clientele.run.Deciding;
import io.clientele.run.RunFolder;
import io.clientele.run.RunMaker;
import io.clientele.run.RunProgress;
import io.clientele.run.RunResults;
import io.clientele.table.Forms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWorkbookTest {

  private static final Path EXAMPLE = Path.of("examples/book");
  private static final LocalDate DAY = LocalDate.parse("2026-06-30");
  private static final String STRANGE = "=1+1";

  @TempDir private static Path temp;

  private static RunFolder folder = new RunFolder(Path.of(""));
  private static RunResults results;
  private static XSSFWorkbook english;

  /** The run of the example, with one more customer whose name looks like a formula. */
  @BeforeAll
  static void decide() throws IOException {
    Path customers = temp.resolve("customers.csv");
    Files.copy(EXAMPLE.resolve("customers.csv"), customers);
    Files.write(
        customers,
        ("K-1010," + STRANGE + ",,,@owner,,,\r\n").getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.APPEND);
    BookFiles files =
        new BookFiles(
            customers,
            EXAMPLE.resolve("orders.csv"),
            EXAMPLE.resolve("interactions.csv"),
            EXAMPLE.resolve("mapping.yaml"));
    BookMaker.make(files, DAY, temp.resolve("book"), Progress.NONE);
    Deciding deciding =
        Deciding.unrecorded(
            new Release(1, "sha256:shipped", Shipped.ruleset()),
            Clock.systemUTC(),
            Generators.timeBasedEpochGenerator());
    folder =
        RunMaker.begin(
            Book.open(temp.resolve("book")),
            temp.resolve("run"),
            new DatedId("2026-06-30-test"),
            deciding);
    RunMaker.goOn(folder, deciding, new RunProgress());
    results = RunResults.open(folder);
    english = written(Language.EN, List.of(), LongList.MOST);
  }

  @AfterAll
  static void close() throws IOException {
    english.close();
    results.close();
  }

  private static XSSFWorkbook written(Language language, List<String> chosen, int limit)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunWorkbook.write(folder, results, Forms.shipped(), language, chosen, limit, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<Row> rows(Sheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false).toList();
  }

  private static String shown(Row row, int column) {
    return new DataFormatter().formatCellValue(row.getCell(column));
  }

  private static Row starting(Sheet sheet, String text) {
    return rows(sheet).stream()
        .filter(row -> shown(row, 0).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sheet.getSheetName() + " has no " + text));
  }

  private static int column(Row headings, String text) {
    for (Cell cell : headings) {
      if (cell.getStringCellValue().equals(text)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + text);
  }

  private static List<Row> below(Sheet sheet, Row headings) {
    return rows(sheet).stream().filter(row -> row.getRowNum() > headings.getRowNum()).toList();
  }

  private static double sum(List<Row> rows, int column) {
    return rows.stream().mapToDouble(row -> row.getCell(column).getNumericCellValue()).sum();
  }

  private static double asked(String sql) {
    return results.one(sql, row -> row.numberOrZero("n")).doubleValue();
  }

  @Test
  void every_customer_has_a_line_and_the_money_adds_up() {
    XSSFSheet sheet = english.getSheet("Customers");
    Row headings = starting(sheet, "Customer number");
    List<Row> lines = below(sheet, headings);

    assertThat(lines).hasSize(8);
    assertThat(sum(lines, column(headings, "Amount in 12 months (yuan)")))
        .isCloseTo(asked("SELECT sum(\"purchases.amount12m\") AS n FROM customers"), within(0.005));
    assertThat(sum(lines, column(headings, "Risk points")))
        .isEqualTo(asked("SELECT sum(\"risk.points\") AS n FROM customers"));
    assertThat(lines)
        .allSatisfy(line -> assertThat(shown(line, column(headings, "Decision"))).hasSize(36));
  }

  @Test
  void each_table_of_the_summary_adds_up_to_all_customers() {
    Sheet sheet = english.getSheet("Summary");
    List<Row> totals =
        rows(sheet).stream().filter(row -> shown(row, 0).equals("all customers")).toList();

    assertThat(totals).hasSize(7);
    double amount = asked("SELECT sum(\"purchases.amount12m\") AS n FROM customers");
    assertThat(totals)
        .allSatisfy(
            total -> {
              assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(8);
              assertThat(total.getCell(3).getNumericCellValue()).isCloseTo(amount, within(0.005));
            });
    Row stars = starting(sheet, "star");
    assertThat(stars.getCell(1).getNumericCellValue())
        .isEqualTo(asked("SELECT count(*) AS n FROM customers WHERE quadrant = 'STAR'"));
  }

  @Test
  void the_task_list_holds_every_action_by_priority_and_can_be_worked_down() {
    XSSFSheet sheet = english.getSheet("Tasks");
    Row headings = starting(sheet, "Due");
    List<Row> lines = below(sheet, headings);

    assertThat(lines).hasSize((int) asked("SELECT count(*) AS n FROM actions"));
    assertThat(lines).isSortedAccordingTo((a, b) -> Double.compare(priority(a), priority(b)));
    assertThat(sheet.getDataValidations()).hasSize(1);
    assertThat(sheet.getDataValidations().get(0).getValidationConstraint().getExplicitListValues())
        .containsExactly("open", "in progress", "done", "dropped");
    int status = column(headings, "Status");
    assertThat(
            sheet.getDataValidations().get(0).getRegions().getCellRangeAddress(0).getFirstColumn())
        .isEqualTo(status);
    assertThat(lines).allSatisfy(line -> assertThat(shown(line, status)).isEmpty());
    assertThat(lines)
        .allSatisfy(line -> assertThat(shown(line, column(headings, "Owner"))).isNotEmpty());
  }

  private static double priority(Row row) {
    return row.getCell(1).getNumericCellValue();
  }

  @Test
  void lists_are_filtered_frozen_and_printed_in_landscape() {
    for (String name : List.of("At risk", "Tasks", "Customers")) {
      XSSFSheet sheet = english.getSheet(name);
      assertThat(sheet.getCTWorksheet().isSetAutoFilter()).as(name).isTrue();
      assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
      assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
    }
    english.forEach(
        sheet -> {
          assertThat(sheet.getPrintSetup().getLandscape()).as(sheet.getSheetName()).isTrue();
          assertThat(sheet.getPrintSetup().getFitWidth())
              .as(sheet.getSheetName())
              .isBetween((short) 1, (short) 4);
          assertThat(sheet.getFooter().getLeft()).contains("2026-06-30-test");
        });
  }

  @Test
  void charts_are_real_ones() {
    assertThat(charts("Summary")).hasSize(7).allMatch(chart -> chart.contains("barChart"));
    assertThat(charts("Value by risk")).singleElement().asString().contains("scatterChart");
    assertThat(charts("Pareto")).singleElement().asString().contains("lineChart");
    assertThat(english.getSheet("RFM heat map").getSheetConditionalFormatting())
        .satisfies(colours -> assertThat(colours.getNumConditionalFormattings()).isEqualTo(2));
  }

  private static List<String> charts(String sheet) {
    List<String> charts = new ArrayList<>();
    english
        .getSheet(sheet)
        .createDrawingPatriarch()
        .getCharts()
        .forEach(chart -> charts.add(chart.getCTChart().getPlotArea().xmlText()));
    return charts;
  }

  @Test
  void a_text_is_never_a_formula() {
    List<String> strange = new ArrayList<>();
    english.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                          if (new DataFormatter().formatCellValue(cell).equals(STRANGE)) {
                            strange.add(sheet.getSheetName());
                            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                          }
                        })));
    assertThat(strange).contains("Customers");
  }

  @Test
  void a_list_that_a_sheet_cannot_hold_is_cut_and_says_so() throws IOException {
    try (XSSFWorkbook cut = written(Language.EN, List.of(), 3)) {
      Sheet tasks = cut.getSheet("Tasks");
      assertThat(below(tasks, starting(tasks, "Due"))).hasSize(3);
      assertThat(shown(tasks.getRow(2), 0))
          .startsWith("Only the first 3 of ")
          .contains("by priority and due date");
      assertThat(priority(below(tasks, starting(tasks, "Due")).get(2)))
          .isLessThanOrEqualTo(asked("SELECT quantile_cont(\"rank\", 0.5) AS n FROM actions"));
    }
  }

  @Test
  void a_chosen_customer_has_an_analysis_sheet_in_chinese() throws IOException {
    try (XSSFWorkbook chinese = written(Language.ZH, List.of("K-1010", "K-1001"), LongList.MOST)) {
      assertThat(StreamSupport.stream(chinese.spliterator(), false).map(Sheet::getSheetName))
          .containsExactly(
              "汇总", "RFM热力图", "价值与风险", "帕累托", "风险客户", "任务清单", "客户清单", "数据质量", "K-1010", "K-1001");
      Sheet sheet = chinese.getSheet("K-1001");
      assertThat(shown(sheet.getRow(0), 0)).startsWith("客户关系维护综合分析表：");
      assertThat(rows(sheet).stream().map(row -> shown(row, 0)))
          .containsSubsequence("一、客户基本信息", "二、交易情况", "三、互动情况", "四、综合分析", "五、维护重点与下一步计划", "六、跟进记录");
      double points =
          asked("SELECT \"risk.points\" AS n FROM customers WHERE \"customerId\" = 'K-1001'");
      assertThat(starting(sheet, "风险分").getCell(1).getNumericCellValue()).isEqualTo(points);
      assertThat(shown(starting(sheet, "风险分"), 2)).startsWith("等级");
      Sheet unknown = chinese.getSheet("K-1010");
      assertThat(shown(starting(unknown, "最近采购日期"), 1)).isEqualTo("–");
    }
  }

  @Test
  void the_rows_of_raw_files_add_up() {
    Sheet sheet = english.getSheet("Data quality");
    Row orders = starting(sheet, "orders.csv");
    assertThat(orders.getCell(3).getNumericCellValue()).isEqualTo(35);
    assertThat(orders.getCell(4).getNumericCellValue()).isEqualTo(27);
    double notUsed =
        rows(sheet).stream()
            .filter(row -> shown(row, 0).equals("orders.csv") && shown(row, 2).equals("rows"))
            .mapToDouble(row -> row.getCell(3).getNumericCellValue())
            .sum();
    assertThat(notUsed).isEqualTo(8);
  }

  @Test
  void customers_that_the_run_does_not_hold_are_named() {
    assertThat(RunWorkbook.unknown(results, List.of("K-1001", "nobody", "' OR 1=1")))
        .containsExactly("nobody", "' OR 1=1");
  }
}
