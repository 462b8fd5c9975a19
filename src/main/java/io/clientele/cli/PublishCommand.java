package io.clientele.cli;

import io.clientele.decision.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: changed workbooks become the active release of a running service. */
@Command(
    name = "publish",
    description = "Makes changed workbooks the active release of a running service.",
    footer = {
      "",
      "Exit code: 0 published, 1 refused or no service, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele publish risk.xlsx --reason 'amount drop counts from 25 %'",
      "  clientele publish rfm.xlsx risk.xlsx --reason 'year end' \\",
      "      --waive number-format='shown as percent on purpose' --if-match sha256:1f3a…"
    })
public final class PublishCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the workbooks that changed")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--reason", required = true, description = "why, in 1 to 500 characters")
  private String reason = "";

  @Option(
      names = "--waive",
      paramLabel = "CODE=WHY",
      description = "a kind of warning that may stay, and why; as often as needed")
  private List<String> waivers = new ArrayList<>();

  @Option(
      names = "--author",
      description = "who publishes; only where the service wants no access keys")
  private @Nullable String author;

  @Option(
      names = "--if-match",
      paramLabel = "DIGEST",
      description = "publish only if the active release has this digest")
  private @Nullable String ifMatch;

  @Option(names = "--lang", description = "of the findings: en or zh (default: en)")
  private Language language = Language.EN;

  @Mixin private ServerOptions server = new ServerOptions();

  public PublishCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    FormBody form = form();
    ServiceClient client = server.client(spec.commandLine());
    return new ServiceCall(streams)
        .run(
            () -> client.post("/v1/releases", form.type(), form.bytes(), ifMatch),
            new ServiceText(language, spec.commandLine().getColorScheme().ansi()),
            answer ->
                "published release %d (%s)%n"
                    .formatted(
                        answer.body().path("number").asInt(),
                        answer.body().path("digest").asText())
                    .getBytes(StandardCharsets.UTF_8));
  }

  private FormBody form() {
    FormBody form = new FormBody().field("reason", reason);
    waivers.forEach(each -> form.field("waive", each));
    if (author != null) {
      form.field("author", author);
    }
    for (Path file : files) {
      try {
        form.file(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      } catch (IOException unreadable) {
        throw new ParameterException(
            spec.commandLine(), "`" + file + "` can't be read: name a workbook");
      }
    }
    return form;
  }
}
