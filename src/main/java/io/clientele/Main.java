package io.clientele;

import io.clientele.cli.ActionsCommand;
import io.clientele.cli.BookCommand;
import io.clientele.cli.CheckCommand;
import io.clientele.cli.DecideCommand;
import io.clientele.cli.DiffCommand;
import io.clientele.cli.Exit;
import io.clientele.cli.KeyCommand;
import io.clientele.cli.LogCommand;
import io.clientele.cli.PreviewCommand;
import io.clientele.cli.PublishCommand;
import io.clientele.cli.ReleasesCommand;
import io.clientele.cli.RollbackCommand;
import io.clientele.cli.RunCommand;
import io.clientele.cli.ScenariosCommand;
import io.clientele.cli.Streams;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The program and its commands. */
@Command(
    name = "clientele",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Analyses customers by decision tables and explains every result.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  clientele serve",
      "  clientele decide customer.json --format text",
      "  clientele check decision-tables",
      "  clientele publish risk.xlsx --reason 'amount drop counts from 0.25'"
    })
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments) {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true);
    int exit = commands(new Streams(System.in, out, err), System.getenv()).execute(arguments);
    System.exit(exit);
  }

  /** The commands, wired to what they read and write. */
  static CommandLine commands(Streams streams, Map<String, String> environment) {
    CommandLine root =
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand())
            .addSubcommand(new DecideCommand(streams))
            .addSubcommand(new CheckCommand(streams))
            .addSubcommand(ActionsCommand.of(streams))
            .addSubcommand(BookCommand.of(streams))
            .addSubcommand(KeyCommand.of(streams))
            .addSubcommand(LogCommand.of(streams))
            .addSubcommand(new DiffCommand(streams))
            .addSubcommand(new PreviewCommand(streams))
            .addSubcommand(new PublishCommand(streams))
            .addSubcommand(new RollbackCommand(streams))
            .addSubcommand(new ReleasesCommand(streams))
            .addSubcommand(RunCommand.of(streams))
            .addSubcommand(new ScenariosCommand(streams));
    root.getSubcommands().values().forEach(Main::addHelp);
    root.registerConverter(LocalDate.class, Main::day);
    return root.setOut(
            new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true))
        .setErr(streams.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(new SettingDefaults(environment))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("shows this help")
                .build());
    command.getSubcommands().values().forEach(Main::addHelp);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      throw new TypeConversionException("`" + text + "` is no day; write it as 2026-06-30");
    }
  }

  private static int failed(Exception failure, CommandLine command) {
    LOG.debug("{} failed", command.getCommandName(), failure);
    command.getErr().printf("%s failed: %s%n", command.getCommandName(), failure);
    return Exit.REFUSED;
  }

  /** The version as {@code --version} prints it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"clientele " + Program.version()};
    }
  }
}
