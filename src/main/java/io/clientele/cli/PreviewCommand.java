package io.clientele.cli;

import io.clientele.customer.CustomerReader;
import io.clientele.decision.Language;
import io.clientele.preview.Comparison;
import io.clientele.preview.CustomerFile;
import io.clientele.preview.ImpactReport;
import io.clientele.preview.ImpactRun;
import io.clientele.preview.Progress;
import io.clientele.preview.ReportJson;
import io.clientele.preview.ReportText;
import io.clientele.preview.UnreadableCustomers;
import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.RuleFault;
import io.clientele.ruleset.RuleSources;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.Reading;
import io.clientele.table.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code preview}: whom changed workbooks would move, with no server. */
@Command(
    name = "preview",
    description =
        "Decides customers by the tables as they are and as changed, and tells who moves.",
    footer = {
      "",
      "Exit code: 0 all decided, 1 findings or lines refused, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele preview risk.xlsx --customers customers.ndjson",
      "  clientele preview rfm.xlsx risk.xlsx --customers customers.csv --lang zh",
      "  clientele preview risk.xlsx --customers customers.ndjson --format json > report.json"
    })
public final class PreviewCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the workbooks that changed")
  private List<Path> workbooks = new ArrayList<>();

  @Option(
      names = "--customers",
      required = true,
      paramLabel = "FILE",
      description = "NDJSON, or CSV where the name ends in .csv")
  private Path customers = Path.of("");

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "the tables as they are (default: ${DEFAULT-VALUE})")
  private Path tables = Path.of("decision-tables");

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "DRL files to decide by instead of those that ship")
  private @Nullable Path rules;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "of the text: en or zh (default: en)")
  private Language language = Language.EN;

  public PreviewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(customers) || Files.isDirectory(customers)) {
      throw new ParameterException(
          spec.commandLine(), "--customers: `" + customers + "` can't be read; name a file");
    }
    TableFiles files = new TableFiles(spec.commandLine());
    Tables active = complete(files.read(tables, List.of()));
    Tables changed = complete(files.read(tables, workbooks));
    if (active == null || changed == null) {
      return refused("");
    }
    try {
      return preview(active, changed);
    } catch (RuleFault fault) {
      return refused(fault.getMessage() + "\n");
    } catch (UnreadableCustomers unreadable) {
      return refused(String.join("\n", unreadable.faults()) + "\n");
    }
  }

  private int refused(String why) {
    streams.err().print(why);
    streams.err().flush();
    return Exit.REFUSED;
  }

  /** The tables; null where they have errors, which are then printed. */
  private @Nullable Tables complete(Reading reading) {
    Tables complete = reading.tables().orElse(null);
    if (complete == null) {
      streams.err().print(new FindingsText(language, ansi()).of(reading.findings()));
    }
    return complete;
  }

  private int preview(Tables active, Tables changed) throws IOException {
    RuleBase base = rules == null ? RuleBase.shipped() : RuleBase.compiled(RuleSources.in(rules));
    try (Ruleset before = new Ruleset(base, Forms.shipped(), active);
        Ruleset now = new Ruleset(base, Forms.shipped(), changed)) {
      ImpactReport report = decide(Comparison.of(before, now, Forms.shipped()));
      print(report);
      return report.refused() == 0 ? Exit.DONE : Exit.REFUSED;
    }
  }

  private ImpactReport decide(Comparison comparison) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService deciders = Executors.newFixedThreadPool(cores);
    Progress progress = new Progress();
    CustomerReader reader = new CustomerReader(Clock.systemDefaultZone());
    try (ProgressLine line =
        ProgressLine.start(() -> line(progress), streams.err(), ansi().enabled())) {
      CustomerFile file = new CustomerFile(customers, String.valueOf(customers.getFileName()));
      return new ImpactRun(comparison, reader, deciders, cores)
          .run(file, progress, OutputStream.nullOutputStream());
    } finally {
      deciders.shutdownNow();
    }
  }

  private static String line(Progress progress) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d customers, %,.0f a second",
        progress.decidedSoFar() + progress.refusedSoFar(),
        Math.max(0, progress.total()),
        progress.perSecond());
  }

  private void print(ImpactReport report) throws IOException {
    if (format == Format.JSON) {
      JsonReport.write(out -> ReportJson.write(report, out), streams.out());
    } else {
      streams.out().write(ReportText.of(report, language).getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
  }

  private Ansi ansi() {
    return spec.commandLine().getColorScheme().ansi();
  }
}
