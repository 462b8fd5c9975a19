package io.clientele.cli;

import io.clientele.book.BookReportReader;
import io.clientele.book.UnreadableBook;
import io.clientele.decision.Language;
import io.clientele.report.html.ReportPage;
import io.clientele.report.html.ReportPdf;
import io.clientele.report.html.WholeFile;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import io.clientele.run.UnreadableRun;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run report}: what people read of a run. */
@Command(
    name = "report",
    description = "Makes the analysis report of a run, as a page, as PDF or both.",
    footer = {
      "",
      "Each file appears when it is whole, in place of one that was there.",
      "",
      "Exit code: 0 made, 1 no run to read, 2 wrong usage.",
      "",
      "Example:",
      "  clientele run report runs/2026-06 --since runs/2026-05 --html report.html --pdf report.pdf"
    })
final class RunReportCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "RUN", description = "folder of the run")
  private Path run = Path.of("");

  @Option(names = "--html", paramLabel = "FILE", description = "write the report as a page")
  private @Nullable Path html;

  @Option(names = "--pdf", paramLabel = "FILE", description = "write the report as PDF")
  private @Nullable Path pdf;

  @Option(
      names = "--since",
      paramLabel = "RUN",
      description = "folder of an earlier run: tell what changed since")
  private @Nullable Path since;

  @Option(names = "--lang", description = "of the report: en or zh (default: en)")
  private Language language = Language.EN;

  RunReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (html == null && pdf == null) {
      throw new ParameterException(
          spec.commandLine(), "name a file with --html, with --pdf, or with both");
    }
    require("--html", html);
    require("--pdf", pdf);
    RunFolder folder = new RunFolder(run);
    try (RunResults results =
        RunResults.open(folder, since == null ? null : new RunFolder(since))) {
      if (results.earlier() != null && results.earlier().asOf().isAfter(results.run().asOf())) {
        return refused("--since: `%s` is later than `%s`; name an earlier run".formatted(since, run));
      }
      write(
          ReportPage.of(
              results,
              BookReportReader.read(folder.book()),
              new FormNames(Forms.shipped()),
              language));
      return Exit.DONE;
    } catch (UnreadableRun | UnreadableBook unreadable) {
      return refused(unreadable.getMessage());
    }
  }

  private void write(String page) throws IOException {
    if (html != null) {
      WholeFile.write(html, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }
    if (pdf != null) {
      WholeFile.write(pdf, out -> ReportPdf.write(page, out));
    }
  }

  private void require(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(),
          option + ": `" + file + "` can't be written; name a file in a folder that is there");
    }
  }

  private int refused(String why) {
    streams.err().println(why);
    streams.err().flush();
    return Exit.REFUSED;
  }
}
