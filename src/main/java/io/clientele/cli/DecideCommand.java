package io.clientele.cli;

import com.fasterxml.uuid.Generators;
import io.clientele.customer.CustomerReader;
import io.clientele.decision.DecisionText;
import io.clientele.decision.Explain;
import io.clientele.decision.Language;
import io.clientele.release.ActiveRelease;
import io.clientele.release.Loading;
import io.clientele.release.Release;
import io.clientele.scoring.Answers;
import io.clientele.scoring.Batch;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.JsonAnswers;
import io.clientele.scoring.LineSource;
import io.clientele.scoring.Outcome;
import io.clientele.scoring.Problem;
import io.clientele.scoring.Scoring;
import io.clientele.scoring.Tally;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decide}: customers in, decisions out, with no server. */
@Command(
    name = "decide",
    description = "Decides one customer, or many: one JSON object, or one a line (NDJSON).",
    footer = {
      "",
      "Exit code: 0 all decided, 1 a customer or the tables were refused, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele decide customer.json --format text",
      "  clientele decide customer.json --format text --lang zh",
      "  clientele decide --explain rows < customers.ndjson > decisions.ndjson"
    })
public final class DecideCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|-",
      defaultValue = "-",
      description = "the customers; - is the standard input (default: ${DEFAULT-VALUE})")
  private String file = "-";

  @Mixin private ReleaseOptions releaseOptions = new ReleaseOptions();

  @Option(names = "--format", description = "json, or text for a person (default: json)")
  private Format format = Format.JSON;

  @Option(names = "--explain", description = "full, rows or none (default: full)")
  private Explain explain = Explain.FULL;

  @Option(names = "--lang", description = "of the text: en or zh (default: en)")
  private Language language = Language.EN;

  public DecideCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream customers = open()) {
      Loading loading = releaseOptions.load();
      if (loading instanceof Loading.Loaded loaded) {
        return decide(new CustomerInput(customers), loaded.release());
      }
      streams.err().print(new LoadingText(language, ansi()).of((Loading.Refused) loading));
      streams.err().flush();
      return Exit.REFUSED;
    }
  }

  private InputStream open() {
    try {
      return new BufferedInputStream(
          file.equals("-") ? streams.in() : Files.newInputStream(Path.of(file)));
    } catch (IOException unreadable) {
      throw new ParameterException(
          spec.commandLine(), "`" + file + "` can't be read: name a file, or - for the input");
    }
  }

  private int decide(CustomerInput input, Release release) throws IOException {
    Clock clock = Clock.systemDefaultZone();
    Scoring scoring =
        new Scoring(new ActiveRelease(release), clock, Generators.timeBasedEpochGenerator());
    Intake intake = new Intake(new CustomerReader(clock), scoring);
    Tally tally = input.isOneCustomer() ? one(input, intake) : many(input, intake);
    streams.out().flush();
    if (tally.equals(Tally.NONE)) {
      streams.err().println("customers: there are none; give one as a JSON object");
      streams.err().flush();
    }
    return tally.decided() > 0 && tally.refused() == 0 ? Exit.DONE : Exit.REFUSED;
  }

  private Tally one(CustomerInput input, Intake intake) throws IOException {
    byte[] json = input.oneCustomer();
    Outcome outcome =
        json.length > CustomerInput.LARGEST_CUSTOMER
            ? tooLarge()
            : intake.take(json, 0, json.length, intake.release());
    answers().write(1, outcome, streams.out());
    return outcome instanceof Outcome.Decided ? new Tally(1, 0) : new Tally(0, 1);
  }

  private static Outcome tooLarge() {
    return new Outcome.Refused(
        Optional.empty(),
        new Problem("too-large", 413, "too large", "customer: it is over 1 MiB; send facts alone"));
  }

  private Tally many(CustomerInput input, Intake intake) throws IOException {
    try (Batches batches = new Batches(intake)) {
      return batches.run(LineSource.of(input.lines()), streams.out(), Batch.unrecorded(answers()));
    }
  }

  private Answers answers() {
    return format == Format.JSON
        ? new JsonAnswers(explain)
        : new TextAnswers(new DecisionText(new FormNames(Forms.shipped()), language), explain);
  }

  private Ansi ansi() {
    return spec.commandLine().getColorScheme().ansi();
  }
}
