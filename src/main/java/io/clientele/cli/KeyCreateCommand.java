package io.clientele.cli;

import io.clientele.access.AccessKey;
import io.clientele.access.KeyName;
import io.clientele.access.Locksmith;
import io.clientele.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code key create}: a new key, shown once. */
@Command(
    name = "create",
    description = "Makes a key and prints it, once; only a hash of it is kept.",
    footer = {
      "",
      "Roles: crm decides; analyst reads tables and releases, checks and previews; publisher",
      "publishes and rolls back, and is an analyst too; auditor reads decisions; admin may do",
      "everything.",
      "",
      "Exit code: 0 done, 1 the name is taken or the keys can't be used, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele key create --name crm --role crm",
      "  clientele key create --name \"Lin Ruoxi\" --role publisher,auditor"
    })
final class KeyCreateCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "whose it is; the author of what it publishes")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = "crm, analyst, publisher, auditor or admin; more than one with commas")
  private List<Role> roles = List.of();

  @Mixin private KeyCommand.Folder folder = new KeyCommand.Folder();

  KeyCreateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    KeyName checked =
        KeyName.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--name: `"
                            + name
                            + "` is no name; give up to 64 letters, digits, spaces and . _ @ - "
                            + "that begin and end with a letter or digit, other than `local`"));
    return KeyCommand.run(streams, () -> create(checked, EnumSet.copyOf(roles)));
  }

  private int create(KeyName checked, Set<Role> wanted) throws IOException {
    Optional<AccessKey> key =
        new Locksmith(folder.keys(), Clock.systemUTC()).create(checked, wanted);
    if (key.isEmpty()) {
      return KeyCommand.refuse(
          streams,
          "--name: a good key is called `" + name + "` already; revoke it, or name another");
    }
    streams.out().write((key.get().text() + "\n").getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    String roleNames = wanted.stream().map(Role::id).collect(Collectors.joining(", "));
    streams
        .err()
        .printf(
            "key %s of `%s` (%s) is good; it is shown this once, so keep it safe%n",
            key.get().id(), name, roleNames);
    streams.err().flush();
    return Exit.DONE;
  }
}
