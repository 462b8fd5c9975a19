package io.clientele.cli;

import io.clientele.decision.Language;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code actions export}: advised actions of a running service, with what became of them. */
@Command(
    name = "export",
    description = "Prints advised actions with what became of them, as CSV.",
    footer = {
      "",
      "Fill in the columns outcome, at, by and why, and send the file back with `actions import`;",
      "or give it to `run report` and `run compare` with --outcomes.",
      "",
      "Exit code: 0 printed, 1 refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele actions export --run 2026-06-30-1 > actions.csv",
      "  clientele actions export --state overdue --owner 'Lin Ruoxi' --current"
    })
final class ActionsExportCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--customer", paramLabel = "ID", description = "of this customer alone")
  private @Nullable String customer;

  @Option(names = "--run", paramLabel = "ID", description = "advised by this run")
  private @Nullable String run;

  @Option(names = "--action", paramLabel = "CODE", description = "of this kind alone")
  private @Nullable String action;

  @Option(names = "--state", description = "open, overdue, done or dropped")
  private @Nullable String state;

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      description = "the customer's owner, or the role where there is none")
  private @Nullable String owner;

  @Option(names = "--current", description = "only those of each customer's newest decision")
  private boolean current;

  @Mixin private ServerOptions server = new ServerOptions();

  ActionsExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ServiceClient client = server.client(spec.commandLine());
    return new ServiceCall(streams)
        .run(
            () -> client.get(path(), "text/csv"),
            new ServiceText(Language.EN, spec.commandLine().getColorScheme().ansi()),
            answer -> answer.text().getBytes(StandardCharsets.UTF_8));
  }

  private String path() {
    StringBuilder path = new StringBuilder("/v1/actions?format=csv");
    add(path, "customer", customer);
    add(path, "run", run);
    add(path, "action", action);
    add(path, "state", state);
    add(path, "owner", owner);
    add(path, "current", current ? "true" : null);
    return path.toString();
  }

  private static void add(StringBuilder path, String name, @Nullable String value) {
    if (value != null) {
      path.append('&').append(name).append('=');
      path.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
