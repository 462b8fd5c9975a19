package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.table.Finding;
import io.clientele.table.Finding.Severity;
import io.clientele.table.FindingsJson;
import io.clientele.table.Forms;
import io.clientele.table.TableReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    description = "Checks decision tables and prints every finding with its place.",
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
      description = "folders as complete sets, workbooks on their own (default: --tables)")
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
    List<Finding> findings = findings(places.isEmpty() ? List.of(tables) : places);
    print(findings);
    return findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)
        ? Exit.REFUSED
        : Exit.DONE;
  }

  private static List<Finding> findings(List<Path> places) {
    TableReader reader = new TableReader(Forms.shipped());
    List<Finding> findings = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        findings.addAll(reader.read(place).findings());
      } else {
        files.add(place);
      }
    }
    findings.addAll(reader.checkFiles(files).findings());
    return findings;
  }

  private void print(List<Finding> findings) throws IOException {
    if (format == Format.JSON) {
      FindingsJson.write(findings, streams.out());
    } else {
      String text =
          new FindingsText(language, spec.commandLine().getColorScheme().ansi()).of(findings);
      streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
  }
}
