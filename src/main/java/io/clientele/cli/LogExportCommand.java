package io.clientele.cli;

import io.clientele.audit.EntryExport;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kind;
import io.clientele.decisionlog.LogReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code log export}: recorded decisions as lines, newest first. */
@Command(
    name = "export",
    description = "Prints recorded decisions, newest first, a line each.",
    footer = {
      "",
      "Exit code: 0 done, 1 the log can't be read, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele log export > decisions.ndjson",
      "  clientele log export --from 2026-01-01 --to 2026-06-30 --format csv > decisions.csv"
    })
final class LogExportCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private LogCommand.Place place = new LogCommand.Place();

  @Option(names = "--from", paramLabel = "DAY", description = "the first day")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "the last day")
  private @Nullable LocalDate to;

  @Option(names = "--customer", paramLabel = "ID", description = "of this customer alone")
  private @Nullable String customer;

  @Option(names = "--format", description = "ndjson or csv (default: ndjson)")
  private EntryExport format = EntryExport.NDJSON;

  LogExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return LogCommand.run(streams, this::export);
  }

  private int export() throws IOException {
    Filter filter =
        new Filter(customer, start(from, 0), start(to, 1), null, List.of(), null, Kind.DECISION);
    try (LogReader log = LogReader.open(place.place(), Clock.systemUTC())) {
      format.write(log, filter, streams.out());
      streams.out().flush();
      return Exit.DONE;
    } catch (UncheckedIOException closed) {
      return Exit.REFUSED; // whoever reads has enough
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, int daysOn) {
    return day == null
        ? null
        : day.plusDays(daysOn).atStartOfDay(ZoneId.systemDefault()).toInstant();
  }
}
