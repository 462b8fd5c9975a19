package io.clientele.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.decision.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code log replay}: recorded decisions made again by a running service. */
@Command(
    name = "replay",
    description = {
      "Lets a running service decide recorded facts again, each by its very release.",
      "Prints a line for every decision that is not as recorded, and one that counts."
    },
    footer = {
      "",
      "With --release it tells what another release would have decided.",
      "",
      "Exit code: 0 all are as recorded, 1 some are not, or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele log replay --from 2026-01-01 --to 2026-12-31",
      "  clientele log replay --sample 1000 --release 4"
    })
final class LogReplayCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--from", paramLabel = "DAY", description = "the first day")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "the last day")
  private @Nullable LocalDate to;

  @Option(names = "--sample", paramLabel = "N", description = "so many of them, drawn by lot")
  private @Nullable Integer sample;

  @Option(names = "--release", paramLabel = "NUMBER", description = "another release to decide by")
  private @Nullable Integer release;

  @Mixin private ServerOptions server = new ServerOptions();

  LogReplayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ServiceText text = new ServiceText(Language.EN, spec.commandLine().getColorScheme().ansi());
    ServiceClient client = server.client(spec.commandLine());
    byte[] json = body().toString().getBytes(StandardCharsets.UTF_8);
    Printed printed = new Printed(streams.out());
    int exit =
        new ServiceCall(streams)
            .run(
                () -> client.post("/v1/log/replay", json, printed::line),
                text,
                none -> new byte[0]);
    return exit == Exit.DONE && printed.isClean() ? Exit.DONE : Exit.REFUSED;
  }

  /** Prints lines, and remembers the last, which counts. */
  private static final class Printed {
    private final OutputStream out;
    private String last = "";

    Printed(OutputStream out) {
      this.out = out;
    }

    void line(String line) throws IOException {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      last = line;
    }

    boolean isClean() throws IOException {
      JsonNode counts = new ObjectMapper().readTree(last);
      return counts.path("different").asLong(1) == 0 && counts.path("impossible").asLong(1) == 0;
    }
  }

  private ObjectNode body() {
    ObjectNode body = new ObjectMapper().createObjectNode();
    if (from != null) {
      body.put("from", from.toString());
    }
    if (to != null) {
      body.put("to", to.toString());
    }
    if (sample != null) {
      body.put("sample", sample);
    }
    if (release != null) {
      body.put("release", release);
    }
    return body;
  }
}
