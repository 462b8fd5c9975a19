package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.table.Finding.Severity;
import io.clientele.table.FindingsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: what is wrong with decision tables, each finding with its cell. */
@Command(
    name = "check",
    description =
        "Checks decision tables, runs their scenarios, and prints every finding with its place.",
    footer = {
      "",
      "Exit code: 0 nothing but warnings, 1 an error, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele check                           the tables that would be served",
      "  clientele check decision-tables/rfm.xlsx  one workbook",
      "  clientele check --lang zh --format json my-tables"
    })
public final class CheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "FOLDER|FILE",
      description =
          "folders as complete sets, workbooks as if laid over --tables (default: --tables)")
  private List<Path> places = new ArrayList<>();

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "checked when nothing else is named (default: ${DEFAULT-VALUE})")
  private Path tables = Path.of("decision-tables");

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "en or zh (default: en)")
  private Language language = Language.EN;

  public CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Checked checked = new Checker(tables).check(places.isEmpty() ? List.of(tables) : places);
    print(checked);
    return checked.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR)
        ? Exit.REFUSED
        : Exit.DONE;
  }

  private void print(Checked checked) throws IOException {
    if (format == Format.JSON) {
      FindingsJson.write(checked.findings(), checked.results()::write, streams.out());
    } else {
      String text =
          new FindingsText(language, spec.commandLine().getColorScheme().ansi())
              .of(checked.findings());
      streams.out().write((text + scenarios(checked)).getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
  }

  /** The last line: how many scenarios were as expected. */
  private String scenarios(Checked checked) {
    int count = checked.scenarios();
    if (count == 0) {
      return "";
    }
    String en = count + (count == 1 ? " scenario, " : " scenarios, ");
    return checked.results().run() == 0
        ? language.of(
            en + "not run: the tables have errors or aren't complete\n",
            count + "个场景，未运行：决策表有错误或不完整\n")
        : language.of(
            en + checked.results().passed() + " as expected\n",
            count + "个场景，" + checked.results().passed() + "个符合预期\n");
  }
}
