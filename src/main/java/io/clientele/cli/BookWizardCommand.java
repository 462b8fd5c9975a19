package io.clientele.cli;

import io.clientele.book.MappingDraft;
import io.clientele.book.MappingWizard;
import io.clientele.book.UnreadableBook;
import io.clientele.decision.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code book wizard}: drafts a mapping from the headings and first rows of raw files. */
@Command(
    name = "wizard",
    description = "Drafts the mapping of raw files from their headings and first rows.",
    footer = {
      "",
      "Tells which file holds customers, orders and interactions, and which column says what. On a",
      "terminal it asks where it isn't sure; else, and with --yes, it takes the likeliest and",
      "writes comments that name what to decide.",
      "",
      "Exit code: 0 drafted, 1 something is missing that a book needs, or a file can't be used,",
      "2 wrong usage.",
      "",
      "Example:",
      "  clientele book wizard customers.csv orders.xlsx --to mapping.yaml"
    })
final class BookWizardCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = ".csv, .csv.gz, .xlsx or .parquet, each once")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "a new file for the mapping (default: it is printed)")
  private @Nullable Path to;

  @Option(names = "--yes", description = "don't ask: take the likeliest")
  private boolean yes;

  @Option(names = "--lang", description = "of questions and comments: en or zh (default: en)")
  private Language language = Language.EN;

  BookWizardCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    for (Path each : files) {
      if (!Files.isReadable(each) || Files.isDirectory(each)) {
        throw new ParameterException(
            spec.commandLine(), "FILE: `" + each + "` can't be read; name a file");
      }
    }
    if (to != null && Files.exists(to)) {
      return refused("`%s` is there already; name a new file".formatted(to));
    }
    try {
      MappingDraft draft = MappingWizard.of(files, questions(), language::of);
      write(draft);
      tell(draft);
      return draft.missing().isEmpty() ? Exit.DONE : Exit.REFUSED;
    } catch (UnreadableBook unreadable) {
      return refused(String.join(System.lineSeparator(), unreadable.faults()));
    } catch (WholeFile.Unwritable unwritable) {
      return refused(String.valueOf(unwritable.getMessage()));
    }
  }

  private void write(MappingDraft draft) throws IOException, WholeFile.Unwritable {
    byte[] yaml = draft.yaml().getBytes(StandardCharsets.UTF_8);
    if (to != null) {
      WholeFile.write(to, out -> out.write(yaml));
    } else {
      streams.out().write(yaml);
      streams.out().flush();
    }
  }

  private void tell(MappingDraft draft) {
    draft.files().forEach((role, file) -> streams.err().println(role + ": " + file));
    draft.unused().forEach(file -> streams.err().println(language.of("not used: ", "未使用：") + file));
    draft.unsure().forEach(what -> streams.err().println(language.of("unsure: ", "待确认：") + what));
    draft.missing().forEach(what -> streams.err().println(language.of("missing: ", "缺少：") + what));
    if (draft.missing().isEmpty()) {
      StringBuilder next = new StringBuilder(language.of("next: ", "下一步："));
      next.append("book import");
      draft.files().forEach((role, file) -> next.append(" --%s %s".formatted(role, file)));
      next.append(" --mapping ").append(to == null ? "mapping.yaml" : to);
      streams.err().println(next + " --as-of DAY --to FOLDER");
    }
    streams.err().flush();
  }

  private MappingWizard.Questions questions() {
    boolean terminal = spec.commandLine().getColorScheme().ansi().enabled();
    if (yes || !terminal) {
      return MappingWizard.Questions.NONE;
    }
    return asking(new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8)));
  }

  /** Asks on the terminal until a number of a choice comes; an empty line is the first. */
  private MappingWizard.Questions asking(BufferedReader in) {
    return (question, choices) -> {
      streams.err().println(question);
      for (int i = 0; i < choices.size(); i++) {
        streams.err().println("  " + (i + 1) + "  " + choices.get(i));
      }
      try {
        while (true) {
          streams.err().print("[1] ");
          streams.err().flush();
          String answer = in.readLine();
          if (answer == null) {
            return -1;
          }
          if (answer.isBlank()) {
            return 0;
          }
          for (int i = 0; i < choices.size(); i++) {
            if (answer.strip().equals(String.valueOf(i + 1))) {
              return i;
            }
          }
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }

  private int refused(String why) {
    streams.err().println(why);
    streams.err().flush();
    return Exit.REFUSED;
  }
}
