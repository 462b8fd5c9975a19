package io.clientele.cli;

import io.clientele.access.KeyRecord;
import io.clientele.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code key list}: every key there ever was, without its secret. */
@Command(
    name = "list",
    description = "Lists every key, the revoked ones too; never a secret.",
    footer = {
      "",
      "Exit code: 0 done, 1 the keys can't be read, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele key list",
      "  clientele key list --format json"
    })
final class KeyListCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(names = "--format", description = "json, or text for a person (default: text)")
  private Format format = Format.TEXT;

  @Mixin private KeyCommand.Folder folder = new KeyCommand.Folder();

  KeyListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return KeyCommand.run(streams, () -> list(folder.keys().read().records()));
  }

  private int list(List<KeyRecord> records) throws IOException {
    if (format == Format.JSON) {
      KeysJson.write(records, streams.out());
    } else {
      streams.out().write(text(records).getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
    return Exit.DONE;
  }

  private static String text(List<KeyRecord> records) {
    if (records.isEmpty()) {
      return "no keys\n";
    }
    StringBuilder out = new StringBuilder();
    for (KeyRecord each : records) {
      Instant revoked = each.revoked();
      String roles = each.roles().stream().map(Role::id).collect(Collectors.joining(","));
      out.append(each.id()).append("  ");
      out.append(revoked == null ? "good     " : "revoked  ");
      out.append("created ").append(each.created());
      out.append(revoked == null ? "" : ", revoked " + revoked);
      out.append("  ").append(roles).append("  ").append(each.name().text()).append('\n');
    }
    return out.toString();
  }
}
