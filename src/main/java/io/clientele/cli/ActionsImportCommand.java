package io.clientele.cli;

import io.clientele.decision.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code actions import}: a file of outcomes into a running service. */
@Command(
    name = "import",
    description = "Sends what became of actions to a running service: every line, or none.",
    footer = {
      "",
      "The CSV file has the columns id, outcome (done or dropped), at (a day or a moment), by and",
      "why, in UTF-8 or GB18030; it may have others. A line without an outcome is skipped. Lines",
      "that were sent before are kept once.",
      "",
      "Exit code: 0 kept, 1 refused or no service, 2 wrong usage.",
      "",
      "Example:",
      "  clientele actions import outcomes.csv"
    })
final class ActionsImportCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "a CSV file, or - for the standard input")
  private String file = "";

  @Mixin private ServerOptions server = new ServerOptions();

  ActionsImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    byte[] csv;
    if (file.equals("-")) {
      csv = streams.in().readAllBytes();
    } else if (Files.isReadable(Path.of(file)) && !Files.isDirectory(Path.of(file))) {
      csv = Files.readAllBytes(Path.of(file));
    } else {
      streams.err().println("`" + file + "`: it can't be read; name a CSV file");
      streams.err().flush();
      return Exit.REFUSED;
    }
    ServiceClient client = server.client(spec.commandLine());
    return new ServiceCall(streams)
        .run(
            () -> client.post("/v1/actions/outcomes", "text/csv", csv, null),
            new ServiceText(Language.EN, spec.commandLine().getColorScheme().ansi()),
            answer ->
                "%d outcomes kept, %d lines without one skipped%n"
                    .formatted(
                        answer.body().path("kept").asLong(), answer.body().path("skipped").asLong())
                    .getBytes(StandardCharsets.UTF_8));
  }
}
