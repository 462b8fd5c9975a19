package io.clientele.cli;

import com.fasterxml.uuid.Generators;
import io.clientele.book.Book;
import io.clientele.book.DatedId;
import io.clientele.book.UnreadableBook;
import io.clientele.decision.Language;
import io.clientele.release.Loading;
import io.clientele.release.Release;
import io.clientele.run.Deciding;
import io.clientele.run.InterruptedRun;
import io.clientele.run.RunFolder;
import io.clientele.run.RunMaker;
import io.clientele.run.RunProgress;
import io.clientele.run.RunRecord;
import io.clientele.run.UnreadableRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: every customer of a book decided by one release. */
@Command(
    name = "run",
    description = "Decides every customer of a book, and makes what people work from.",
    synopsisSubcommandLabel = "COMMAND")
public final class RunCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with its subcommands. */
  public static CommandLine of(Streams streams) {
    return new CommandLine(new RunCommand())
        .addSubcommand(new Start(streams))
        .addSubcommand(new RunReportCommand(streams))
        .addSubcommand(new RunCompareCommand(streams))
        .addSubcommand(new RunTargetsCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing required subcommand: "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }

  /** {@code run start}: a book in, a run out; one that was interrupted goes on. */
  @Command(
      name = "start",
      description = "Decides every customer of a book by one release.",
      footer = {
        "",
        "The folder then holds decisions.ndjson, customers.parquet (facts and results),",
        "actions.parquet and run.json. A run that was interrupted goes on when it is started"
            + " again.",
        "",
        "Exit code: 0 all decided, 1 some refused or none decided, 2 wrong usage.",
        "",
        "Example:",
        "  clientele run start books/2026-06 --to runs/2026-06"
      })
  static final class Start implements Callable<Integer> {

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "BOOK", description = "a folder that book import made")
    private Path book = Path.of("");

    @Option(
        names = "--to",
        required = true,
        paramLabel = "FOLDER",
        description = "a new folder for the run, or one to go on with")
    private Path target = Path.of("");

    @Mixin private ReleaseOptions releaseOptions = new ReleaseOptions();

    @Option(names = "--lang", description = "of the text: en or zh (default: en)")
    private Language language = Language.EN;

    Start(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      Loading loading = releaseOptions.load();
      if (!(loading instanceof Loading.Loaded loaded)) {
        return refused(
            new LoadingText(language, spec.commandLine().getColorScheme().ansi())
                .of((Loading.Refused) loading));
      }
      try (var ruleset = loaded.release().ruleset()) {
        RunRecord run = decide(loaded.release());
        print(run);
        return run.decided() > 0 && run.refused() == 0 ? Exit.DONE : Exit.REFUSED;
      } catch (UnreadableBook | UnreadableRun | InterruptedRun wrong) {
        return refused(wrong.getMessage() + "\n");
      }
    }

    private RunRecord decide(Release release) throws IOException {
      Deciding deciding =
          Deciding.unrecorded(
              release, Clock.systemDefaultZone(), Generators.timeBasedEpochGenerator());
      RunFolder folder =
          Files.exists(target) ? new RunFolder(target) : begin(Book.open(book), deciding);
      RunProgress progress = new RunProgress();
      try (ProgressLine line =
          ProgressLine.start(
              () -> line(progress),
              streams.err(),
              spec.commandLine().getColorScheme().ansi().enabled())) {
        return RunMaker.goOn(folder, deciding, progress);
      }
    }

    private RunFolder begin(Book opened, Deciding deciding) throws IOException {
      return RunMaker.begin(opened, target, DatedId.of(opened.asOf()), deciding);
    }

    private static String line(RunProgress progress) {
      return String.format(
          Locale.ROOT,
          "%,d of %,d customers, %,.0f a second, %,d s left",
          progress.soFar(),
          progress.total(),
          progress.perSecond(),
          progress.secondsLeft());
    }

    private void print(RunRecord run) throws IOException {
      String text =
          language.of(
              "run %s as of %s: %,d of %,d customers decided by release %d (%s), %,d refused; %s%n",
              "运行 %s，截止 %s：%,d／%,d 位客户已由版本 %d（%s）决策，%,d 位被拒绝；%s%n");
      String recorded =
          run.recorded()
              ? language.of("recorded in the decision log", "已记入决策日志")
              : language.of("not recorded in a decision log", "未记入决策日志");
      streams
          .out()
          .write(
              String.format(
                      Locale.ROOT,
                      text,
                      run.id(),
                      run.asOf(),
                      run.decided(),
                      run.customers(),
                      run.release().number(),
                      run.release().digest().substring(0, 19),
                      run.refused(),
                      recorded)
                  .getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
    }

    private int refused(String why) {
      streams.err().print(why);
      streams.err().flush();
      return Exit.REFUSED;
    }
  }
}
