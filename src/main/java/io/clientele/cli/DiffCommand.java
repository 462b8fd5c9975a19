package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.preview.ReleaseDiff;
import io.clientele.preview.ReleaseDiff.Version;
import io.clientele.preview.ReleaseDiffJson;
import io.clientele.preview.ReleaseDiffText;
import io.clientele.ruleset.RuleSources;
import io.clientele.scenario.ScenarioReader;
import io.clientele.scenario.Scenarios;
import io.clientele.table.Finding;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Reading;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** {@code diff}: what differs between two versions of tables and scenarios. */
@Command(
    name = "diff",
    description = "Tells what differs between two versions of tables and scenarios, row by row.",
    footer = {
      "",
      "A version is a folder of workbooks, one workbook laid over --tables, or the number of a",
      "release of a running service, `active` for the one that decides.",
      "",
      "Exit code: 0 told, 1 findings, refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele diff decision-tables my-tables",
      "  clientele diff decision-tables risk.xlsx --lang zh",
      "  clientele diff 1 active --format json"
    })
public final class DiffCommand implements Callable<Integer> {

  private static final String RELEASE = "active|[1-9][0-9]{0,8}";

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "the older version")
  private String from = "";

  @Parameters(index = "1", paramLabel = "B", description = "the newer version")
  private String to = "";

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "what one workbook is laid over (default: ${DEFAULT-VALUE})")
  private Path tables = Path.of("decision-tables");

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "of the text: en or zh (default: en)")
  private Language language = Language.EN;

  @Mixin private ServerOptions server = new ServerOptions();

  public DiffCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    boolean released = from.matches(RELEASE);
    if (released != to.matches(RELEASE)) {
      throw new ParameterException(
          spec.commandLine(),
          "A and B: one is a release and one a file; name two releases, or two files or folders");
    }
    return released ? releases() : files();
  }

  private int releases() throws IOException {
    ServiceClient client = server.client(spec.commandLine());
    String language = this.language.name().toLowerCase(Locale.ROOT);
    String path = "/v1/releases/%s/diff/%s?lang=%s".formatted(from, to, language);
    String accept = format == Format.JSON ? "application/json" : "text/plain";
    return new ServiceCall(streams)
        .run(
            () -> client.get(path, accept),
            new ServiceText(this.language, spec.commandLine().getColorScheme().ansi()),
            answer ->
                (format == Format.JSON ? answer.text() + "\n" : answer.text())
                    .getBytes(StandardCharsets.UTF_8));
  }

  private int files() throws IOException {
    TableFiles files = new TableFiles(spec.commandLine());
    Version before = version(files.files(Path.of(from), tables));
    Version now = version(files.files(Path.of(to), tables));
    if (before == null || now == null) {
      streams.err().flush();
      return Exit.REFUSED;
    }
    print(ReleaseDiff.of(before, now));
    return Exit.DONE;
  }

  /** What files say; null where they have errors, which are then printed. */
  private @Nullable Version version(List<NamedBytes> files) {
    Reading reading = new TableReader(Forms.shipped()).read(files);
    Tables complete = reading.tables().orElse(null);
    Scenarios scenarios = ScenarioReader.read(files);
    if (complete != null && !scenarios.hasErrors()) {
      return new Version(null, null, complete, RuleSources.shipped(), scenarios);
    }
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(scenarios.findings());
    FindingsText text = new FindingsText(language, spec.commandLine().getColorScheme().ansi());
    streams.err().print(text.of(findings));
    return null;
  }

  private void print(ReleaseDiff diff) throws IOException {
    if (format == Format.JSON) {
      JsonReport.write(out -> ReleaseDiffJson.write(diff, Forms.shipped(), out), streams.out());
    } else {
      String text = ReleaseDiffText.of(diff, Forms.shipped(), language);
      streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
  }
}
