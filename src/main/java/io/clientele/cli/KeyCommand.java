package io.clientele.cli;

import io.clientele.access.BrokenKeys;
import io.clientele.access.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code key}: the access keys of a service, made and revoked beside it. */
@Command(
    name = "key",
    description = "Makes, lists and revokes access keys.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A service that runs on the same data folder sees a change within about a second. The first",
      "key ends the time in which whoever is on this machine may do everything.",
      "",
      "Examples:",
      "  clientele key create --name \"Lin Ruoxi\" --role publisher",
      "  clientele key create --name crm --role crm --data /var/lib/clientele",
      "  clientele key list",
      "  clientele key revoke crm"
    })
public final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private KeyCommand() {}

  /** The command with those under it. */
  public static CommandLine of(Streams streams) {
    return new CommandLine(new KeyCommand())
        .addSubcommand(new KeyCreateCommand(streams))
        .addSubcommand(new KeyListCommand(streams))
        .addSubcommand(new KeyRevokeCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand: create, list or revoke");
  }

  /** Where the keys are. */
  static final class Folder {
    @Option(
        names = "--data",
        paramLabel = "FOLDER",
        description = "of the service's data (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    KeyFile keys() {
      return new KeyFile(data);
    }
  }

  /** What needs the file of keys. */
  interface Work {
    int run() throws IOException;
  }

  /** Runs what needs the file of keys; where that is broken, says so in one line. */
  static int run(Streams streams, Work work) throws IOException {
    try {
      return work.run();
    } catch (BrokenKeys broken) {
      return refuse(streams, String.valueOf(broken.getMessage()));
    }
  }

  static int refuse(Streams streams, String message) {
    streams.err().println(message);
    streams.err().flush();
    return Exit.REFUSED;
  }
}
