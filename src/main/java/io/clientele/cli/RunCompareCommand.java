package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.report.Movements;
import io.clientele.report.MovementsJson;
import io.clientele.report.ResultNames;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;
import io.clientele.run.UnreadableRun;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run compare}: what changed from one run to a later one. */
@Command(
    name = "compare",
    description = "Tells what changed from one run to a later one, and whether measures worked.",
    footer = {
      "",
      "For each result: how many customers went from which code to which. Then who joined and left",
      "the book, who came onto the risk list and went off it, which actions are new or dropped,"
          + " and",
      "how many of the earlier run's stars and customers at risk have bought since. JSON names the",
      "customers behind every move.",
      "",
      "Exit code: 0 told, 1 no run to read, 2 wrong usage.",
      "",
      "Example:",
      "  clientele run compare runs/2026-05 runs/2026-06 --names"
    })
final class RunCompareCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "EARLIER", description = "folder of the earlier run")
  private Path earlier = Path.of("");

  @Parameters(index = "1", paramLabel = "LATER", description = "folder of the later run")
  private Path later = Path.of("");

  @Option(
      names = "--outcomes",
      paramLabel = "FILE",
      description = "what `actions export` wrote: tells how far the earlier run's actions got")
  private @Nullable Path outcomes;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "of the text: en or zh (default: en)")
  private Language language = Language.EN;

  @Option(names = "--names", description = "name the customers behind every move in the text")
  private boolean named;

  RunCompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (RunResults results =
        RunResults.open(new RunFolder(later), new RunFolder(earlier), outcomes)) {
      Movements movements = new Movements(results);
      if (movements.earlier().asOf().isAfter(movements.later().asOf())) {
        return refused(
            "`%s` is as of %s, later than `%s`; name the earlier run first"
                .formatted(earlier, movements.earlier().asOf(), later));
      }
      print(movements);
      return Exit.DONE;
    } catch (UnreadableRun unreadable) {
      return refused(String.valueOf(unreadable.getMessage()));
    }
  }

  private void print(Movements movements) throws IOException {
    if (format == Format.JSON) {
      MovementsJson.write(movements, streams.out());
    } else {
      ResultNames names = new ResultNames(new FormNames(Forms.shipped()), language);
      String text = MovementsText.of(movements, names, named);
      streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
  }

  private int refused(String why) {
    streams.err().println(why);
    streams.err().flush();
    return Exit.REFUSED;
  }
}
