package io.clientele.cli;

import io.clientele.decision.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code releases}: what a running service has published. */
@Command(
    name = "releases",
    description = "Lists the releases of a running service, newest first, a * at the active one.",
    footer = {
      "",
      "Exit code: 0 done, 1 refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele releases",
      "  clientele releases --limit 1000 --format json"
    })
public final class ReleasesCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(
      names = "--limit",
      defaultValue = "100",
      description = "at most so many, up to 1000 (default: 100)")
  private int limit;

  @Mixin private ServerOptions server = new ServerOptions();

  public ReleasesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ServiceText text =
        new ServiceText(Language.EN, spec.commandLine().getColorScheme().ansi());
    ServiceClient client = server.client(spec.commandLine());
    return new ServiceCall(streams)
        .run(
            () -> client.get("/v1/releases?limit=" + limit),
            text,
            answer -> print(answer, text).getBytes(StandardCharsets.UTF_8));
  }

  private String print(ServiceClient.Answer answer, ServiceText text) {
    if (format == Format.JSON) {
      return answer.text() + "\n";
    }
    StringBuilder out = new StringBuilder();
    answer.body().path("releases").forEach(each -> out.append(text.line(each)).append('\n'));
    return out.toString();
  }
}
