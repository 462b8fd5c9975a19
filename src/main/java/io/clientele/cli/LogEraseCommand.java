package io.clientele.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.decision.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code log erase}: facts leave the log of a running service, and that is recorded. */
@Command(
    name = "erase",
    description = {
      "Erases what the log of a running service holds about a customer, for good.",
      "With --older-than it erases everybody's facts and results that are older than a day.",
      "That decisions were made stays provable, and the erasure itself is recorded."
    },
    footer = {
      "",
      "Exit code: 0 done, 1 refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele log erase C-0001 --reason 'asked for on 30 June'",
      "  clientele log erase --older-than 2020-01-01 --reason 'kept for seven years'"
    })
final class LogEraseCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Which which = new Which();

  /** One of the two. */
  private static final class Which {
    @Parameters(paramLabel = "CUSTOMER", description = "the customer's number")
    private @Nullable String customer;

    @Option(
        names = "--older-than",
        paramLabel = "DAY",
        description = "everybody's, decided before the start of this day (UTC)")
    private @Nullable LocalDate olderThan;
  }

  @Option(
      names = "--reason",
      required = true,
      description = "why, in 1 to 500 characters, without the customer's name")
  private String reason = "";

  @Mixin private ServerOptions server = new ServerOptions();

  LogEraseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ObjectNode body = new ObjectMapper().createObjectNode().put("reason", reason);
    if (which.customer != null) {
      body.put("customerId", which.customer);
    }
    if (which.olderThan != null) {
      body.put("olderThan", which.olderThan.toString());
    }
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    ServiceClient client = server.client(spec.commandLine());
    return new ServiceCall(streams)
        .run(
            () -> client.post("/v1/log/erasures", "application/json", json, null),
            new ServiceText(Language.EN, spec.commandLine().getColorScheme().ansi()),
            answer ->
                "%d decisions erased%n"
                    .formatted(answer.body().path("erased").asLong())
                    .getBytes(StandardCharsets.UTF_8));
  }
}
