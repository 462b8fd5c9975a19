package io.clientele;

import io.clientele.access.BrokenKeys;
import io.clientele.access.KeyFile;
import io.clientele.access.LiveKeys;
import io.clientele.access.Loopback;
import io.clientele.cli.Exit;
import io.clientele.cli.LoadingText;
import io.clientele.decision.Language;
import io.clientele.decisionlog.LogFault;
import io.clientele.http.CannotListen;
import io.clientele.release.Given;
import io.clientele.release.Loading;
import io.clientele.release.Release;
import io.clientele.release.StartUp;
import io.clientele.release.Starting;
import io.clientele.release.StoreFault;
import io.clientele.scenario.ScenarioCheck;
import io.clientele.webhook.WebhookFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: decides over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = "Decides over HTTP until it is stopped.",
    footer = {
      "",
      "Every option can be set by an environment variable: CLIENTELE_PORT, CLIENTELE_HOST,",
      "CLIENTELE_DATA, CLIENTELE_RULES, CLIENTELE_TABLES, CLIENTELE_LOG, CLIENTELE_RETAIN,",
      "CLIENTELE_WEBHOOK, CLIENTELE_WEBHOOK_SECRET.",
      "",
      "Without access keys only this machine is answered; see `clientele key --help`.",
      "",
      "The first start makes the tables and rules release 1. Later ones serve the active release",
      "of the data folder; tables or rules named by an option or variable that were never",
      "published become a new release first.",
      "",
      "Exit code: 0 stopped, 1 bad tables or rules, a taken port or data folder, or an address"
          + " that",
      "others can reach while there are no keys, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele serve",
      "  clientele serve --port 0 --tables my-tables"
    })
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "0 for any that is free (default: ${DEFAULT-VALUE})")
  private String port = "";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "the address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "for what the service keeps (default: ${DEFAULT-VALUE})")
  private String data = "";

  @Option(
      names = "--log",
      paramLabel = "URL",
      description = {
        "where every decision is recorded before it is answered:",
        "jdbc:postgresql://HOST/DATABASE, jdbc:sqlite:FILE, or none",
        "(default: a file in the data folder)"
      })
  private @Nullable String log;

  @Option(
      names = "--retain",
      paramLabel = "PERIOD",
      description = {
        "erase facts and results from the log once they are older than this: P7Y, P90D",
        "(default: keep them)"
      })
  private @Nullable String retain;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = {
        "send events of recorded decisions there; several addresses with commas between",
        "(default: nowhere)"
      })
  private @Nullable String webhook;

  @Option(
      names = "--webhook-secret",
      paramLabel = "SECRET",
      description = {
        "what events are signed with, whsec_…; better set CLIENTELE_WEBHOOK_SECRET",
        "(default: webhook-secret.txt in the data folder, made on first use)"
      })
  private @Nullable String webhookSecret;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "DRL files to decide by instead of those that ship")
  private @Nullable String rules;

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "the decision tables (default: ${DEFAULT-VALUE})")
  private String tables = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings.Checked checked = Settings.check(this::value, this::isChosen, this::place);
    if (checked instanceof Settings.Checked.Good good) {
      return serve(good.settings());
    }
    return refuse(((Settings.Checked.Bad) checked).faults(), Exit.WRONG_USAGE);
  }

  private Optional<String> value(Setting setting) {
    OptionSpec option = spec.findOption(setting.option());
    return Optional.ofNullable(option == null ? null : option.getValue());
  }

  private boolean isChosen(Setting setting) {
    return isOptionGiven(setting)
        || (spec.commandLine().getDefaultValueProvider() instanceof SettingDefaults defaults
            && defaults.isSet(setting));
  }

  private String place(Setting setting) {
    return isOptionGiven(setting)
        ? setting.option()
        : setting.option() + " or " + setting.variable();
  }

  private boolean isOptionGiven(Setting setting) {
    return spec.commandLine().getParseResult().hasMatchedOption(setting.option());
  }

  private int serve(Settings settings) throws IOException, InterruptedException {
    LiveKeys keys;
    try {
      keys = new LiveKeys(new KeyFile(settings.data()));
    } catch (BrokenKeys broken) {
      return refuse(List.of(String.valueOf(broken.getMessage())), Exit.REFUSED);
    }
    if (keys.current().isEmpty() && !Loopback.isAddress(settings.host())) {
      return refuse(List.of(exposed(settings)), Exit.REFUSED);
    }
    return serve(settings, keys);
  }

  private static String exposed(Settings settings) {
    return ("--host: `%s` can be reached from other machines, and there are no keys; run "
            + "`clientele key create --name NAME --role admin --data %s`, or leave --host out")
        .formatted(settings.host(), settings.data());
  }

  private int serve(Settings settings, LiveKeys keys) throws IOException, InterruptedException {
    Clock clock = Clock.systemDefaultZone();
    Given given = new Given(settings.tables(), settings.tablesChosen(), settings.rules());
    try (OpeningLog log = OpeningLog.begin(settings, clock)) {
      Starting starting = StartUp.open(settings.data(), given, clock, ScenarioCheck::check);
      if (starting instanceof Starting.Started started) {
        return serve(settings, keys, started, log, clock);
      }
      CommandLine.Help.Ansi ansi = spec.commandLine().getColorScheme().ansi();
      Loading.Refused why = ((Starting.Refused) starting).why();
      return refuse(new LoadingText(Language.EN, ansi).of(why).lines().toList(), Exit.REFUSED);
    } catch (StoreFault | LogFault | CannotListen | WebhookFault fault) {
      return refuse(List.of(String.valueOf(fault.getMessage())), Exit.REFUSED);
    }
  }

  private int serve(
      Settings settings, LiveKeys keys, Starting.Started started, OpeningLog log, Clock clock)
      throws IOException, InterruptedException {
    say(started.notes());
    try (Application application =
        Application.start(settings, keys, started.releases(), log, clock)) {
      announce(settings, keys, application);
      awaitStop(application);
      return Exit.DONE;
    }
  }

  private void announce(Settings settings, LiveKeys keys, Application application) {
    Release release = application.release();
    out()
        .printf(
            "clientele %s serves release %d (%s) on http://%s:%d%n",
            Program.version(),
            release.number(),
            release.digest(),
            settings.host(),
            application.port());
    if (settings.log() == null) {
      out().println("no decision log: nothing that is decided is recorded");
    }
    if (keys.current().isEmpty()) {
      out().println("no keys: this machine alone is answered, and may do everything");
    }
    out().flush();
  }

  private int refuse(List<String> lines, int exit) {
    say(lines);
    return exit;
  }

  private void say(List<String> lines) {
    PrintWriter err = spec.commandLine().getErr();
    lines.forEach(err::println);
    err.flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /**
   * Waits for the signal to stop. The process then ends with 0, and not as a JVM does that a signal
   * ends, since everything in flight was finished.
   */
  private static void awaitStop(Application application) throws InterruptedException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  application.close();
                  Runtime.getRuntime().halt(Exit.DONE);
                },
                "stop"));
    new CountDownLatch(1).await();
  }
}
