package io.clientele.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.decision.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollback}: an earlier release of a running service decides again. */
@Command(
    name = "rollback",
    description = "Lets an earlier release of a running service decide again.",
    footer = {
      "",
      "Exit code: 0 done, 1 refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele rollback 3 --reason 'too many customers moved'"
    })
public final class RollbackCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NUMBER", description = "the release; see clientele releases")
  private int number;

  @Option(names = "--reason", required = true, description = "why, in 1 to 500 characters")
  private String reason = "";

  @Option(
      names = "--author",
      description = "who rolls back; only where the service wants no access keys")
  private @Nullable String author;

  @Option(
      names = "--if-match",
      paramLabel = "DIGEST",
      description = "only if the active release has this digest")
  private @Nullable String ifMatch;

  @Mixin private ServerOptions server = new ServerOptions();

  public RollbackCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ObjectNode body = new ObjectMapper().createObjectNode().put("reason", reason);
    if (author != null) {
      body.put("author", author);
    }
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    ServiceClient client = server.client(spec.commandLine());
    return new ServiceCall(streams)
        .run(
            () ->
                client.post(
                    "/v1/releases/" + number + "/rollback", "application/json", json, ifMatch),
            new ServiceText(Language.EN, spec.commandLine().getColorScheme().ansi()),
            answer ->
                "release %d (%s) decides again%n"
                    .formatted(
                        answer.body().path("number").asInt(),
                        answer.body().path("digest").asText())
                    .getBytes(StandardCharsets.UTF_8));
  }
}
