package io.clientele.cli;

import io.clientele.book.BookFiles;
import io.clientele.book.BookMaker;
import io.clientele.book.BookReport;
import io.clientele.book.BookReportJson;
import io.clientele.book.Progress;
import io.clientele.book.UnreadableBook;
import io.clientele.decision.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code book}: customer books, made from what a CRM exports. */
@Command(
    name = "book",
    description = "Makes customer books from what a CRM exports.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  clientele book import --customers customers.csv --orders orders.csv \\",
      "    --mapping mapping.yaml --as-of 2026-06-30 --to books/2026-06",
      "  clientele decide books/2026-06/facts.ndjson > decisions.ndjson"
    })
public final class BookCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private BookCommand() {}

  /** The command with those under it. */
  public static CommandLine of(Streams streams) {
    return new CommandLine(new BookCommand())
        .addSubcommand(new Import(streams))
        .addSubcommand(new BookWizardCommand(streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand: import, wizard");
  }

  /** {@code book import}: raw files in, the facts of every customer out. */
  @Command(
      name = "import",
      description =
          "Reads customers, orders and interactions, and writes the facts of every customer as of a"
              + " day.",
      footer = {
        "",
        "Files end in .csv, .csv.gz, .xlsx or .parquet. The folder then holds facts.ndjson,",
        "quarantine.csv (every row that is not used, and why), lookalikes.csv (customers whose"
            + " names",
        "differ in form alone) and book.json (how it was made).",
        "",
        "Exit code: 0 made, 1 files or a mapping that can't be used, 2 wrong usage."
      })
  static final class Import implements Callable<Integer> {

    private static final int EVERY = 100_000;

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--customers",
        paramLabel = "FILE",
        description = "a row each (default: whoever ordered)")
    private @Nullable Path customers;

    @Option(
        names = "--orders",
        required = true,
        paramLabel = "FILE",
        description = "a row for each order, or for each of its lines")
    private Path orders = Path.of("");

    @Option(names = "--interactions", paramLabel = "FILE", description = "a row each")
    private @Nullable Path interactions;

    @Option(
        names = "--mapping",
        required = true,
        paramLabel = "FILE",
        description = "which column says what; see docs/books.md")
    private Path mapping = Path.of("");

    @Option(
        names = "--as-of",
        required = true,
        paramLabel = "DAY",
        description = "the day that the book describes, as 2026-06-30")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "FOLDER",
        description = "a new folder for the book")
    private Path target = Path.of("");

    @Option(names = "--format", description = "of the report: text or json (default: text)")
    private Format format = Format.TEXT;

    @Option(names = "--lang", description = "of the text: en or zh (default: en)")
    private Language language = Language.EN;

    Import(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      require("--customers", customers);
      require("--orders", orders);
      require("--interactions", interactions);
      require("--mapping", mapping);
      BookFiles files = new BookFiles(customers, orders, interactions, mapping);
      try {
        print(BookMaker.make(files, asOf, target, progress()));
        return Exit.DONE;
      } catch (UnreadableBook unreadable) {
        unreadable.faults().forEach(streams.err()::println);
        streams.err().flush();
        return Exit.REFUSED;
      }
    }

    private void require(String option, @Nullable Path file) {
      if (file != null && (!Files.isReadable(file) || Files.isDirectory(file))) {
        throw new ParameterException(
            spec.commandLine(), option + ": `" + file + "` can't be read; name a file");
      }
    }

    /** On a terminal, a line that says how far it is. */
    private Progress progress() {
      if (!spec.commandLine().getColorScheme().ansi().enabled()) {
        return Progress.NONE;
      }
      PrintWriter err = streams.err();
      return (role, rows) -> {
        if (rows % EVERY == 0) {
          err.printf(Locale.ROOT, "\r%s: %,d rows ", role, rows);
          err.flush();
        }
      };
    }

    private void print(BookReport report) throws IOException {
      if (format == Format.JSON) {
        BookReportJson.write(report, streams.out());
      } else {
        String text = BookReportText.of(report, language);
        streams.out().write(text.getBytes(StandardCharsets.UTF_8));
      }
      streams.out().flush();
    }
  }
}
