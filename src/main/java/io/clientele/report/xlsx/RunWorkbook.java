package io.clientele.report.xlsx;

import io.clientele.decision.Language;
import io.clientele.report.AtStake;
import io.clientele.report.target.SalesTargets;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import io.clientele.table.Forms;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of a run. Sheets with charts are small and held in memory; the lists are streamed
 * into the same file, so that a large run takes no more of it.
 */
public final class RunWorkbook {

  private static final int BY_DEFAULT = 10;
  private static final int WINDOW = 100; // rows of a list that are held
  private static final long LARGE = 100_000; // customers, from which a sheet may pass 4 GB

  private final Source source;
  private final Lists lists;
  private final Page page;
  private final XSSFWorkbook book;
  private final Styles styles;
  private final SheetNames names;
  private final Map<Integer, LongList> streamed = new LinkedHashMap<>();

  private RunWorkbook(Source source, XSSFWorkbook book, int limit) {
    this.source = source;
    this.book = book;
    lists = new Lists(source, limit);
    page = new Page(source.words(), source.results().run());
    styles = new Styles(book);
    names = new SheetNames();
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param chosen customers with an analysis sheet each; empty for those with the most money at
   *     stake
   */
  public static void write(
      RunFolder folder,
      RunResults results,
      Forms forms,
      Language language,
      List<String> chosen,
      OutputStream out)
      throws IOException {
    write(folder, results, forms, language, chosen, LongList.MOST, out);
  }

  /**
   * Writes the workbook with sheets of the sales targets; the stream stays open.
   *
   * @param targets null for none
   */
  public static void write(
      RunFolder folder,
      RunResults results,
      Forms forms,
      Language language,
      List<String> chosen,
      @Nullable SalesTargets targets,
      OutputStream out)
      throws IOException {
    make(
        new Source(folder, results, new Words(forms, language)),
        LongList.MOST,
        workbook -> workbook.draw(chosen, targets),
        out);
  }

  /** Writes the sheets of the sales targets alone; the stream stays open. */
  public static void writeTargets(
      RunFolder folder,
      RunResults results,
      Forms forms,
      Language language,
      SalesTargets targets,
      OutputStream out)
      throws IOException {
    make(
        new Source(folder, results, new Words(forms, language)),
        LongList.MOST,
        workbook -> workbook.draw(targets),
        out);
  }

  static void write(
      RunFolder folder,
      RunResults results,
      Forms forms,
      Language language,
      List<String> chosen,
      int limit,
      OutputStream out)
      throws IOException {
    make(
        new Source(folder, results, new Words(forms, language)),
        limit,
        workbook -> workbook.draw(chosen, null),
        out);
  }

  private interface Drawing {
    void draw(RunWorkbook workbook) throws IOException;
  }

  private static void make(Source source, int limit, Drawing drawing, OutputStream out)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      RunWorkbook workbook = new RunWorkbook(source, book, limit);
      drawing.draw(workbook);
      workbook.stream(out);
    }
  }

  /** Which of these customers the run doesn't hold, in their order. */
  public static List<String> unknown(RunResults results, List<String> customers) {
    List<String> unknown = new ArrayList<>();
    for (String customer : customers) {
      long found =
          results.one(
              "SELECT count(*) AS n FROM customers WHERE \"customerId\" = ?",
              row -> row.count("n"),
              customer);
      if (found == 0) {
        unknown.add(customer);
      }
    }
    return unknown;
  }

  private void draw(List<String> chosen, @Nullable SalesTargets targets) throws IOException {
    new SummarySheet(source, paper("Summary", "汇总", SummarySheet.WIDTHS), styles).write();
    new HeatMapSheet(source, paper("RFM heat map", "RFM热力图", HeatMapSheet.WIDTHS), styles).write();
    new ValueRiskSheet(source, paper("Value by risk", "价值与风险", ValueRiskSheet.WIDTHS), page)
        .write();
    new ParetoSheet(source, paper("Pareto", "帕累托", ParetoSheet.WIDTHS)).write();
    list("At risk", "风险客户", lists.atRisk());
    LongList tasks = lists.tasks();
    lists.statuses(list("Tasks", "任务清单", tasks), tasks);
    list("Customers", "客户清单", lists.customers());
    if (targets != null) {
      draw(targets);
    }
    DataQualitySheet quality =
        new DataQualitySheet(source, paper("Data quality", "数据质量", DataQualitySheet.WIDTHS));
    quality.write();
    List<String> analysed =
        chosen.isEmpty() ? AtStake.largest(source.results(), BY_DEFAULT) : chosen;
    for (String customer : analysed) {
      new AnalysisSheet(source, paper(names.of(customer), AnalysisSheet.WIDTHS), styles)
          .write(customer);
    }
  }

  private void draw(SalesTargets targets) {
    TargetSheets sheets = new TargetSheets(source, targets);
    sheets.summary(paper("Targets", "销售目标", TargetSheets.WIDTHS));
    list("Customer targets", "客户销售目标", sheets.customers(lists.limit()));
  }

  private Paper paper(String english, String chinese, int... widths) {
    return paper(names.of(source.words().of(english, chinese)), widths);
  }

  private Paper paper(String name, int... widths) {
    XSSFSheet sheet = book.createSheet(name);
    page.setUp(sheet);
    return new Paper(sheet, styles, widths);
  }

  private XSSFSheet list(String english, String chinese, LongList list) {
    XSSFSheet sheet = book.createSheet(names.of(source.words().of(english, chinese)));
    list.prepare(sheet, page);
    streamed.put(book.getSheetIndex(sheet), list);
    return sheet;
  }

  private void stream(OutputStream out) throws IOException {
    try (SXSSFWorkbook stream = new SXSSFWorkbook(book, WINDOW, true, false)) {
      boolean large = source.results().run().customers() >= LARGE;
      stream.setZip64Mode(large ? Zip64Mode.Always : Zip64Mode.AsNeeded);
      streamed.forEach(
          (index, list) -> list.write(stream.getSheetAt(index), styles, source.results()));
      stream.write(out);
    }
  }
}
