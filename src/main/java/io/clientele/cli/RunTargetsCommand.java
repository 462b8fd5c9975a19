package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.report.target.SalesTargets;
import io.clientele.report.target.TargetsCsv;
import io.clientele.report.target.Unsplittable;
import io.clientele.report.xlsx.RunWorkbook;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import io.clientele.run.UnreadableRun;
import io.clientele.table.Forms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run targets}: a sales target split over regions, owners and customers. */
@Command(
    name = "targets",
    description = "Splits a sales target over the regions, owners and customers of a run.",
    footer = {
      "",
      "Each customer's part goes by what it bought, what it is expected to buy and what the run",
      "found about it, as targets.xlsx among the decision tables says. Every sum matches to the",
      "cent. Prints the parts of regions and owners; the file has those of the customers too.",
      "",
      "Exit code: 0 split, 1 a run, tables or a file that can't be used, 2 wrong usage.",
      "",
      "Example:",
      "  clientele run targets runs/2026-06 --total 12000000 --to targets.xlsx"
    })
final class RunTargetsCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "RUN", description = "a folder that run start made")
  private Path run = Path.of("");

  @Option(
      names = "--total",
      required = true,
      paramLabel = "YUAN",
      converter = TargetOptions.Yuan.class,
      description = "the target of all, above zero, with at most two decimals")
  private BigDecimal total = BigDecimal.ONE;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "a file to write: .xlsx, or .csv with a line for each customer")
  private @Nullable Path to;

  @Mixin private TargetOptions options = new TargetOptions();

  @Option(names = "--lang", description = "of what is made: en or zh (default: en)")
  private Language language = Language.EN;

  RunTargetsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String name = String.valueOf(to).toLowerCase(Locale.ROOT);
    if (to != null && !name.endsWith(".xlsx") && !name.endsWith(".csv")) {
      throw new ParameterException(
          spec.commandLine(), "--to: `" + to + "` is neither .xlsx nor .csv; name one that is");
    }
    RunFolder folder = new RunFolder(run);
    try (RunResults results = RunResults.open(folder)) {
      SalesTargets targets =
          options.split(results, total, language, spec.commandLine().getColorScheme().ansi());
      if (to != null && name.endsWith(".csv")) {
        WholeFile.write(to, out -> TargetsCsv.write(targets, results, out));
      } else if (to != null) {
        WholeFile.write(
            to,
            out ->
                RunWorkbook.writeTargets(folder, results, Forms.shipped(), language, targets, out));
      }
      String text = TargetsText.of(targets, results.run().release(), language);
      streams.out().write(text.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
      return Exit.DONE;
    } catch (UnreadableRun | TargetOptions.Refused | Unsplittable | WholeFile.Unwritable wrong) {
      streams.err().println(wrong.getMessage());
      streams.err().flush();
      return Exit.REFUSED;
    }
  }
}
