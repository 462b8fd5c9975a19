package io.clientele.cli;

import io.clientele.book.UnreadableBook;
import io.clientele.decision.Language;
import io.clientele.report.xlsx.RunWorkbook;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import io.clientele.run.UnreadableRun;
import io.clientele.table.Forms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run report}: what people work from, made of a run. */
@Command(
    name = "report",
    description = "Makes of a run what people work from.",
    footer = {
      "",
      "The workbook holds figures with charts, the customers at risk, the task list, all"
          + " customers,",
      "what the data lacks, and an analysis sheet for each chosen customer.",
      "",
      "Exit code: 0 made, 1 a run, customer or file that can't be used, 2 wrong usage.",
      "",
      "Example:",
      "  clientele run report runs/2026-06 --xlsx 2026-06.xlsx --lang zh"
    })
final class RunReportCommand implements Callable<Integer> {

  private static final int MOST_CHOSEN = 200;

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "RUN", description = "a folder that run start made")
  private Path run = Path.of("");

  @Option(names = "--xlsx", paramLabel = "FILE", description = "the workbook to write")
  private @Nullable Path xlsx;

  @Option(names = "--lang", description = "of what is made: en or zh (default: en)")
  private Language language = Language.EN;

  @Option(
      names = "--customers",
      paramLabel = "ID",
      split = ",",
      description =
          "who gets an analysis sheet, at most 200 (default: the 10 with the most money at stake)")
  private Set<String> customers = new LinkedHashSet<>();

  RunReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path workbook = xlsx;
    if (workbook == null) {
      throw new ParameterException(spec.commandLine(), "Missing what to make: name --xlsx FILE");
    }
    if (customers.size() > MOST_CHOSEN) {
      throw new ParameterException(
          spec.commandLine(),
          "--customers: there are " + customers.size() + "; name at most " + MOST_CHOSEN);
    }
    RunFolder folder = new RunFolder(run);
    List<String> chosen = List.copyOf(customers);
    try (RunResults results = RunResults.open(folder)) {
      List<String> unknown = RunWorkbook.unknown(results, chosen);
      if (!unknown.isEmpty()) {
        return refused("--customers: the run doesn't hold " + quoted(unknown) + "; name others");
      }
      WholeFile.write(
          workbook,
          out -> RunWorkbook.write(folder, results, Forms.shipped(), language, chosen, out));
      return Exit.DONE;
    } catch (UnreadableRun | UnreadableBook | WholeFile.Unwritable wrong) {
      return refused(String.valueOf(wrong.getMessage()));
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
