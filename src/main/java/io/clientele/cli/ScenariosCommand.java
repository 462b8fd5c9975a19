package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.release.Loading;
import io.clientele.scenario.Boundaries;
import io.clientele.scenario.BoundaryScenarios;
import io.clientele.table.DidYouMean;
import io.clientele.table.Forms;
import io.clientele.table.TableForm;
import io.clientele.table.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scenarios}: boundary scenarios of a table, as a workbook. */
@Command(
    name = "scenarios",
    description = {
      "Makes scenarios for a table: below, at and above each bound, and for each code.",
      "They expect what the tables decide now, so that a later edit shows what it changes."
    },
    footer = {
      "",
      "Exit code: 0 written, 1 nothing could be made or written, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele scenarios rfm-recency --out recency-scenarios.xlsx",
      "  clientele scenarios risk-level --tables my-tables --out risk-scenarios.xlsx"
    })
public final class ScenariosCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "TABLE", description = "a table, such as rfm-recency")
  private String table = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the workbook")
  private Path out = Path.of("");

  @Option(names = "--lang", description = "en or zh (default: en)")
  private Language language = Language.EN;

  @Mixin private ReleaseOptions releaseOptions = new ReleaseOptions();

  public ScenariosCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<String> tables = Forms.shipped().tables().stream().map(TableForm::name).toList();
    if (!tables.contains(table)) {
      throw new ParameterException(
          spec.commandLine(),
          "`%s` is no table: %sname one of %s"
              .formatted(table, DidYouMean.of(table, tables).en(), String.join(", ", tables)));
    }
    Loading loading = releaseOptions.load();
    if (loading instanceof Loading.Loaded loaded) {
      return write(new BoundaryScenarios(loaded.release().ruleset()).of(table));
    }
    String refused =
        new LoadingText(language, spec.commandLine().getColorScheme().ansi())
            .of((Loading.Refused) loading);
    streams.err().print(refused);
    streams.err().flush();
    return Exit.REFUSED;
  }

  private int write(Boundaries boundaries) throws IOException {
    if (boundaries instanceof Boundaries.None none) {
      streams.err().println(say(none.reason()));
      streams.err().flush();
      return Exit.REFUSED;
    }
    Boundaries.Made made = (Boundaries.Made) boundaries;
    try {
      Files.write(out, made.xlsx());
    } catch (IOException unwritable) {
      streams
          .err()
          .println("`" + out + "` can't be written: name a file in a folder that is there");
      streams.err().flush();
      return Exit.REFUSED;
    }
    StringBuilder text = new StringBuilder();
    int count = made.scenarios();
    text.append(language.of(count + " scenarios in " + out, out + "：" + count + "个场景"))
        .append('\n');
    made.unreached().forEach(each -> text.append("  ").append(say(each)).append('\n'));
    streams.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return Exit.DONE;
  }

  private String say(Text text) {
    return language.of(text.en(), text.zh());
  }
}
