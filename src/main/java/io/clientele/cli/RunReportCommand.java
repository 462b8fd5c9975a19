package io.clientele.cli;

import io.clientele.book.BookReportJson;
import io.clientele.book.UnreadableBook;
import io.clientele.decision.Language;
import io.clientele.report.html.ReportPage;
import io.clientele.report.html.ReportPdf;
import io.clientele.report.target.SalesTargets;
import io.clientele.report.target.Unsplittable;
import io.clientele.report.xlsx.RunWorkbook;
import io.clientele.run.RunFolder;
import io.clientele.run.RunRecord;
import io.clientele.run.RunResults;
import io.clientele.run.UnreadableRun;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run report}: what people read and work from, made of a run. */
@Command(
    name = "report",
    description = "Makes of a run what people read and work from.",
    footer = {
      "",
      "The workbook holds figures with charts, the customers at risk, the task list, all"
          + " customers,",
      "what the data lacks, and an analysis sheet for each chosen customer. The report is a page",
      "without scripts, or a PDF of it. Each file appears when it is whole.",
      "",
      "Exit code: 0 made, 1 a run, customer or file that can't be used, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele run report runs/2026-06 --xlsx 2026-06.xlsx --lang zh",
      "  clientele run report runs/2026-06 --since runs/2026-05 --html report.html --pdf report.pdf"
    })
final class RunReportCommand implements Callable<Integer> {

  private static final int MOST_CHOSEN = 200;

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "RUN", description = "a folder that run start made")
  private Path run = Path.of("");

  @Option(names = "--xlsx", paramLabel = "FILE", description = "the workbook to write")
  private @Nullable Path xlsx;

  @Option(names = "--html", paramLabel = "FILE", description = "the report to write, as a page")
  private @Nullable Path html;

  @Option(names = "--pdf", paramLabel = "FILE", description = "the report to write, as PDF")
  private @Nullable Path pdf;

  @Option(
      names = "--since",
      paramLabel = "RUN",
      description = "folder of an earlier run: the report tells what changed since")
  private @Nullable Path since;

  @Option(
      names = "--outcomes",
      paramLabel = "FILE",
      description =
          "what `actions export` wrote: fills in the task list, and with --since how far actions"
              + " got")
  private @Nullable Path outcomes;

  @Option(
      names = "--customers",
      paramLabel = "ID",
      split = ",",
      description =
          "who gets an analysis sheet in the workbook, at most 200 (default: the 10 with the most"
              + " money at stake)")
  private Set<String> customers = new LinkedHashSet<>();

  @Option(
      names = "--target",
      paramLabel = "YUAN",
      converter = TargetOptions.Yuan.class,
      description = "a sales target: the workbook splits it as run targets does")
  private @Nullable BigDecimal target;

  @Mixin private TargetOptions targetOptions = new TargetOptions();

  @Option(names = "--lang", description = "of what is made: en or zh (default: en)")
  private Language language = Language.EN;

  RunReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (xlsx == null && html == null && pdf == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing what to make: name a file with --xlsx, --html or --pdf");
    }
    if (target != null && xlsx == null) {
      throw new ParameterException(
          spec.commandLine(), "--target: it is split in the workbook; name a file with --xlsx");
    }
    if (customers.size() > MOST_CHOSEN) {
      throw new ParameterException(
          spec.commandLine(),
          "--customers: there are " + customers.size() + "; name at most " + MOST_CHOSEN);
    }
    RunFolder folder = new RunFolder(run);
    try (RunResults results =
        RunResults.open(folder, since == null ? null : new RunFolder(since), outcomes)) {
      return make(folder, results);
    } catch (UnreadableRun
        | UnreadableBook
        | TargetOptions.Refused
        | Unsplittable
        | WholeFile.Unwritable wrong) {
      return refused(String.valueOf(wrong.getMessage()));
    }
  }

  private int make(RunFolder folder, RunResults results)
      throws IOException, WholeFile.Unwritable, TargetOptions.Refused, Unsplittable {
    RunRecord earlier = results.earlier();
    if (earlier != null && earlier.asOf().isAfter(results.run().asOf())) {
      return refused("--since: `%s` is later than `%s`; name an earlier run".formatted(since, run));
    }
    List<String> chosen = List.copyOf(customers);
    List<String> unknown = RunWorkbook.unknown(results, chosen);
    if (!unknown.isEmpty()) {
      return refused("--customers: the run doesn't hold " + quoted(unknown) + "; name others");
    }
    if (xlsx != null) {
      SalesTargets targets = target == null ? null : split(results, target);
      WholeFile.write(
          xlsx,
          out ->
              RunWorkbook.write(folder, results, Forms.shipped(), language, chosen, targets, out));
    }
    if (html != null || pdf != null) {
      page(folder, results);
    }
    return Exit.DONE;
  }

  private SalesTargets split(RunResults results, BigDecimal total)
      throws TargetOptions.Refused, Unsplittable {
    return targetOptions.split(
        results, total, language, spec.commandLine().getColorScheme().ansi());
  }

  private void page(RunFolder folder, RunResults results) throws IOException, WholeFile.Unwritable {
    String page =
        ReportPage.of(
            results, BookReportJson.find(folder.book()), new FormNames(Forms.shipped()), language);
    if (html != null) {
      WholeFile.write(html, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }
    if (pdf != null) {
      WholeFile.write(pdf, out -> ReportPdf.write(page, out));
    }
  }

  private static String quoted(List<String> customers) {
    return customers.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
  }

  private int refused(String why) {
    streams.err().println(why);
    streams.err().flush();
    return Exit.REFUSED;
  }
}
