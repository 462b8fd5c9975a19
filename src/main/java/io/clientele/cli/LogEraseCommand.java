package io.clientele.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.decision.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code log erase}: a customer's facts leave the log of a running service, and that is recorded.
 */
@Command(
    name = "erase",
    description = {
      "Erases a customer's facts and results from the log of a running service, for good.",
      "That decisions were made stays provable, and the erasure itself is recorded."
    },
    footer = {
      "",
      "Exit code: 0 done, 1 refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele log erase C-0001 --reason 'asked for on 30 June'"
    })
final class LogEraseCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CUSTOMER", description = "the customer's number")
  private String customer = "";

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
    ObjectNode body =
        new ObjectMapper().createObjectNode().put("customerId", customer).put("reason", reason);
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
