package io.clientele.cli;

import io.clientele.decisionlog.LogFault;
import io.clientele.decisionlog.LogPlace;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code log}: the record of decisions, proved, read and made again. */
@Command(
    name = "log",
    description = "Verifies, reads and replays the record of decisions.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "verify, head and export read the log itself, beside a running service or without one;",
      "replay and erase ask a running service.",
      "",
      "Examples:",
      "  clientele log verify --checkpoint checkpoint-2026-06-30.json",
      "  clientele log export --from 2026-01-01 --format csv > decisions.csv",
      "  clientele log replay --from 2026-01-01 --sample 1000",
      "  clientele log erase C-0001 --reason 'asked for by the customer'"
    })
public final class LogCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private LogCommand() {}

  /** The command with those under it. */
  public static CommandLine of(Streams streams) {
    return new CommandLine(new LogCommand())
        .addSubcommand(new LogVerifyCommand(streams))
        .addSubcommand(new LogHeadCommand(streams))
        .addSubcommand(new LogExportCommand(streams))
        .addSubcommand(new LogReplayCommand(streams))
        .addSubcommand(new LogEraseCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing required subcommand: verify, head, export, replay or erase");
  }

  /** Where the log is. */
  static final class Place {
    @Option(
        names = "--data",
        paramLabel = "FOLDER",
        description = "of the service's data (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
        names = "--log",
        paramLabel = "URL",
        description = "the log, where it isn't in the data folder: jdbc:postgresql://HOST/DATABASE")
    private @Nullable String url;

    /**
     * The place.
     *
     * @throws LogFault where the URL is none
     */
    LogPlace place() {
      return LogPlace.of(url, data);
    }
  }

  /** What needs the log. */
  interface Work {
    int run() throws IOException;
  }

  /** Runs what needs the log; where it can't be read, says so in one line. */
  static int run(Streams streams, Work work) throws IOException {
    try {
      return work.run();
    } catch (LogFault fault) {
      streams.err().println(fault.getMessage());
      streams.err().flush();
      return Exit.REFUSED;
    }
  }
}
