package io.clientele.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code actions}: what was advised, and what became of it. */
@Command(
    name = "actions",
    description = "Takes what became of advised actions into a running service, and out of it.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  clientele actions export --run 2026-06-30-1 > actions.csv",
      "  clientele actions import actions.csv"
    })
public final class ActionsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private ActionsCommand() {}

  /** The command with those under it. */
  public static CommandLine of(Streams streams) {
    return new CommandLine(new ActionsCommand())
        .addSubcommand(new ActionsImportCommand(streams))
        .addSubcommand(new ActionsExportCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand: import or export");
  }
}
