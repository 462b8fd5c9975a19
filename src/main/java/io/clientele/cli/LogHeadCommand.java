package io.clientele.cli;

import io.clientele.decisionlog.Head;
import io.clientele.decisionlog.LogReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code log head}: the one line that stands for the whole log. */
@Command(
    name = "head",
    description = "Prints how many entries the log has, and the hash that stands for all of them.",
    footer = {
      "",
      "Kept elsewhere, it shows later that nothing before it was touched.",
      "",
      "Exit code: 0 done, 1 the log can't be read, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele log head"
    })
final class LogHeadCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private LogCommand.Place place = new LogCommand.Place();

  LogHeadCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return LogCommand.run(streams, this::print);
  }

  private int print() throws IOException {
    try (LogReader log = LogReader.open(place.place(), Clock.systemUTC())) {
      Head head = log.head();
      String line =
          "%d entries, block %d of %s, %s%n"
              .formatted(head.count(), head.block(), head.at(), head.hash().hex());
      streams.out().write(line.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
      return Exit.DONE;
    }
  }
}
