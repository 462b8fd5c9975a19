package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.cli.Streams;
import io.clientele.decision.ResultField;
import io.clientele.report.Figures;
import io.clientele.report.Group;
import io.clientele.report.Kpis;
import io.clientele.report.Migration;
import io.clientele.report.MigrationCell;
import io.clientele.report.Movements;
import io.clientele.report.Progress;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class RunReportsTest {

  private static final Path EXAMPLE = Path.of("examples/book");
  private static final String NAME = "<b>&\\\"' Müller";

  @TempDir private static Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    int exit = Main.commands(streams, Map.of()).execute(arguments);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  @BeforeAll
  static void two_runs_of_the_example_book() throws IOException {
    book("2026-03-31", "earlier");
    book("2026-06-30", "later");
  }

  private static void book(String day, String name) throws IOException {
    Ran made =
        run(
            "book",
            "import",
            "--customers",
            EXAMPLE.resolve("customers.csv").toString(),
            "--orders",
            EXAMPLE.resolve("orders.csv").toString(),
            "--interactions",
            EXAMPLE.resolve("interactions.csv").toString(),
            "--mapping",
            EXAMPLE.resolve("mapping.yaml").toString(),
            "--as-of",
            day,
            "--to",
            file("book-" + name));
    assertThat(made.exit).as(made.err).isZero();
    Path facts = folder.resolve("book-" + name).resolve("facts.ndjson");
    List<String> lines = new ArrayList<>(Files.readAllLines(facts));
    lines.replaceAll(RunReportsTest::named);
    Files.write(facts, name.equals("later") ? lines : lines.subList(0, lines.size() - 1));
    Ran decided = run("run", "start", file("book-" + name), "--to", file(name));
    assertThat(decided.exit).as(decided.out + decided.err).isZero();
  }

  private static String named(String line) {
    return line.contains("\"K-1001\"")
        ? line.replaceFirst(
            "\"name\":\"[^\"]*\"", "\"name\":\"" + NAME.replace("\\", "\\\\") + "\"")
        : line;
  }

  private static RunResults both() throws IOException {
    return RunResults.open(
        new RunFolder(folder.resolve("later")), new RunFolder(folder.resolve("earlier")));
  }

  private static String page(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("run", "report", file("later"), "--html", file("page.html")));
    arguments.addAll(List.of(more));
    Ran made = run(arguments.toArray(new String[0]));
    assertThat(made.exit).as(made.err).isZero();
    assertThat(made.out + made.err).isEmpty();
    return Files.readString(folder.resolve("page.html"));
  }

  @Test
  void the_page_has_the_figures_of_the_run() throws IOException {
    String page = page();
    try (RunResults results = both()) {
      Kpis kpis = new Figures(results).kpis();
      assertThat(page)
          .contains(">" + kpis.customers() + "<")
          .contains(String.format(Locale.ROOT, ">%,.0f<", kpis.amount12m()))
          .contains(String.format(Locale.ROOT, ">%,.0f<", kpis.averageOrderValue()));
      String star =
          results.one(
              "SELECT min(\"decisionId\") AS id FROM customers WHERE \"value.class\" = 'HIGH'",
              row -> row.textOr("id", ""));
      assertThat(page).contains("<code>" + star + "</code>");
    }
    assertThat(page).contains("K-1001").doesNotContain("What changed since the last run");
  }

  @Test
  void the_page_needs_nothing_else_and_names_are_escaped() throws Exception {
    String page = page("--since", file("earlier"));
    assertThat(page)
        .contains("&lt;b&gt;&amp;&quot;&#39; Müller")
        .doesNotContain("<b>", "<script", "src=", "href=", "@import", "url(");
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getElementsByTagName("svg").getLength()).isGreaterThanOrEqualTo(4);
    assertThat(page).contains("What changed since the last run");
  }

  @Test
  void the_page_speaks_chinese() throws IOException {
    assertThat(page("--lang", "zh", "--since", file("earlier")))
        .contains("客户价值与关系管理分析报告", "数据质量", "与上次运行相比的变化", "明星")
        .contains("customers.csv：1行未采用：没有客户编号");
  }

  @Test
  void the_pdf_holds_the_text_with_its_fonts() throws IOException {
    Ran made = run("run", "report", file("later"), "--pdf", file("zh.pdf"), "--lang", "zh");
    assertThat(made.exit).as(made.err).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("zh.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("客户价值与关系管理分析报告", "高价值客户及其风险", "Müller", "K-1001");
      assertThat(text).contains("1 / " + pdf.getNumberOfPages());
      for (PDPage page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void every_customer_of_both_runs_stands_in_one_cell_of_each_matrix() throws IOException {
    try (RunResults results = both()) {
      Movements movements = new Movements(results);
      assertThat(movements.joined()).hasSize(1);
      assertThat(movements.left()).isEmpty();
      for (ResultField field : ResultField.values()) {
        Migration migration = movements.migration(field);
        assertThat(migration.customers() + movements.joined().size()).isEqualTo(7);
        assertThat(migration.customers() + movements.left().size()).isEqualTo(6);
        for (MigrationCell cell : migration.cells()) {
          assertThat(movements.movers(field, cell)).hasSize((int) cell.customers());
        }
      }
    }
  }

  @Test
  void the_comparison_names_whoever_moved() throws IOException {
    Ran compared = run("run", "compare", file("earlier"), file("later"), "--format", "json");
    assertThat(compared.exit).as(compared.err).isZero();
    JsonNode json = new ObjectMapper().readTree(compared.out);
    assertThat(json.path("earlier").path("asOf").asText()).isEqualTo("2026-03-31");
    assertThat(json.path("migrations")).hasSize(ResultField.values().length);
    for (JsonNode migration : json.path("migrations")) {
      for (JsonNode cell : migration.path("cells")) {
        boolean moved = !cell.path("before").equals(cell.path("after"));
        assertThat(cell.path("who").size()).isEqualTo(moved ? cell.path("customers").asInt() : 0);
      }
    }
    assertThat(json.path("joined")).hasSize(1);
    Set<String> bought = customers("later/facts.ndjson", RunReportsTest::boughtAfterMarch);
    for (JsonNode effect : json.path("effects")) {
      Group group = Group.valueOf(effect.path("group").asText());
      Set<String> members =
          customers(
              "earlier/decisions.ndjson",
              each -> each.at("/" + group.path().replace('.', '/')).asText().equals(group.code()));
      assertThat(effect.path("customers").asInt()).as(group.name()).isEqualTo(members.size());
      members.retainAll(bought);
      assertThat(effect.path("boughtSince").asInt()).as(group.name()).isEqualTo(members.size());
    }
  }

  private static boolean boughtAfterMarch(JsonNode facts) {
    return facts.at("/purchases/lastPurchaseOn").asText().compareTo("2026-03-31") > 0;
  }

  private static Set<String> customers(String file, Predicate<JsonNode> wanted) throws IOException {
    Set<String> customers = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      JsonNode json = new ObjectMapper().readTree(line);
      if (wanted.test(json)) {
        customers.add(json.path("customerId").asText());
      }
    }
    return customers;
  }

  @Test
  void the_comparison_speaks_chinese_and_names_on_request() {
    Ran compared = run("run", "compare", file("earlier"), file("later"), "--lang", "zh", "--names");
    assertThat(compared.exit).as(compared.err).isZero();
    assertThat(compared.out).contains("新进入台账：1位", "进入风险名单：", "明星客户：");
  }

  @Test
  void runs_in_the_wrong_order_are_refused() {
    Ran compared = run("run", "compare", file("later"), file("earlier"));
    assertThat(compared.exit).isEqualTo(1);
    assertThat(compared.err).endsWith("; name the earlier run first\n").hasLineCount(1);
    Ran report =
        run("run", "report", file("earlier"), "--since", file("later"), "--html", file("no.html"));
    assertThat(report.exit).isEqualTo(1);
    assertThat(report.err).endsWith("; name an earlier run\n").hasLineCount(1);
    assertThat(folder.resolve("no.html")).doesNotExist();
  }

  @Test
  void a_run_that_is_unknown_or_unfinished_is_told_in_one_line() throws IOException {
    Ran unknown = run("run", "report", file("none"), "--html", file("no.html"));
    assertThat(unknown.exit).isEqualTo(1);
    assertThat(unknown.err).hasLineCount(1).contains("there is no run; name a folder with one");

    Path half = Files.createDirectory(folder.resolve("half"));
    String record = Files.readString(folder.resolve("later/run.json"));
    Files.writeString(
        half.resolve("run.json"),
        record.replaceFirst("\"endedAt\" : \"[^\"]*\"", "\"endedAt\" : null"));
    Ran unfinished = run("run", "report", half.toString(), "--html", file("no.html"));
    assertThat(unfinished.exit).isEqualTo(1);
    assertThat(unfinished.err).hasLineCount(1).contains("isn't done; go on with it first");
    assertThat(folder.resolve("no.html")).doesNotExist();
  }

  @Test
  void a_report_without_a_file_to_write_is_wrong_usage() {
    assertThat(run("run", "report", file("later")).exit).isEqualTo(2);
    Ran nowhere = run("run", "report", file("later"), "--pdf", file("none/report.pdf"));
    assertThat(nowhere.exit).isEqualTo(1);
    assertThat(nowhere.err).hasLineCount(1).contains("report.pdf`: it can't be written");
  }

  @Test
  void what_became_of_the_earlier_actions_is_told_where_outcomes_are_known() throws IOException {
    List<String> ids = new ArrayList<>();
    try (RunResults results = both()) {
      results.each(
          "SELECT \"actionId\" AS id FROM earlier_actions ORDER BY 1 LIMIT 3",
          row -> ids.add(row.textOr("id", "")));
    }
    String csv =
        "id,outcome,at,by,why,state\n\"%s\",dropped,2026-04-01,Lin,,x\n\"%s\",done,2026-04-02,Wu,\"a, b\",x\n\"%s\",,,,,x\n"
            .formatted(ids.get(1), ids.get(0), ids.get(2));
    Files.writeString(
        folder.resolve("outcomes.csv"),
        csv + "\"%s\",done,2026-04-03,Lin,,x\n".formatted(ids.get(1)));
    try (RunResults results =
        RunResults.open(
            new RunFolder(folder.resolve("later")),
            new RunFolder(folder.resolve("earlier")),
            folder.resolve("outcomes.csv"))) {
      List<Progress> progress = new Movements(results).progress();
      assertThat(progress.stream().mapToLong(Progress::done).sum()).isEqualTo(2);
      assertThat(progress.stream().mapToLong(Progress::dropped).sum()).isZero();
      long advised =
          results.one("SELECT count(*) AS n FROM earlier_actions", row -> row.count("n"));
      assertThat(progress.stream().mapToLong(Progress::advised).sum()).isEqualTo(advised);
    }
    try (RunResults results = both()) {
      assertThat(new Movements(results).progress()).isEmpty();
    }
    String[] compare = {"run", "compare", file("earlier"), file("later")};
    assertThat(run(compare).out).doesNotContain("overdue");
    Ran told =
        run("run", "compare", file("earlier"), file("later"), "--outcomes", file("outcomes.csv"));
    assertThat(told.out)
        .contains("the earlier run's actions: done, dropped, overdue on 2026-06-30");
    assertThat(page("--since", file("earlier"), "--outcomes", file("outcomes.csv")))
        .contains("Overdue: nothing was told of it, and it was due before 2026-06-30.");
    for (String bad :
        List.of("a,b\n1,2\n", "id,outcome,at,by,why\nx,maybe,2026-04-01,Lin,\n", "")) {
      Files.writeString(folder.resolve("bad.csv"), bad);
      Ran refused =
          run("run", "compare", file("earlier"), file("later"), "--outcomes", file("bad.csv"));
      assertThat(refused.exit).as(bad).isEqualTo(1);
      assertThat(refused.err).hasLineCount(1).contains("bad.csv`");
    }
  }
}
