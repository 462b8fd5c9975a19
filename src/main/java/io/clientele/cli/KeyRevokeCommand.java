package io.clientele.cli;

import io.clientele.access.KeyRecord;
import io.clientele.access.Locksmith;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code key revoke}: a key is good no longer, and never again. */
@Command(
    name = "revoke",
    description = "Revokes a key for good. It stays in the list.",
    footer = {
      "",
      "Exit code: 0 it is revoked, now or before; 1 there is no such key; 2 wrong usage.",
      "",
      "Examples:",
      "  clientele key revoke crm",
      "  clientele key revoke abcdefgh2345"
    })
final class KeyRevokeCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "ID|NAME", description = "of the key; a name means the good one")
  private String idOrName = "";

  @Mixin private KeyCommand.Folder folder = new KeyCommand.Folder();

  KeyRevokeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return KeyCommand.run(streams, this::revoke);
  }

  private int revoke() throws IOException {
    Optional<KeyRecord> key = new Locksmith(folder.keys(), Clock.systemUTC()).revoke(idOrName);
    if (key.isEmpty()) {
      return KeyCommand.refuse(
          streams, "key: there is none called `" + idOrName + "`; see `clientele key list`");
    }
    String line =
        "key %s of `%s` is revoked since %s%n"
            .formatted(key.get().id(), key.get().name().text(), key.get().revoked());
    streams.out().write(line.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return Exit.DONE;
  }
}
