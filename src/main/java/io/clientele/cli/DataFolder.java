package io.clientele.cli;

import io.clientele.decisionlog.Checkpoint;
import io.clientele.decisionlog.LogFault;
import io.clientele.decisionlog.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;

/** What a service keeps beside its log to prove it. */
final class DataFolder {

  private DataFolder() {}

  /** Every checkpoint; none where the folder has none. */
  static List<Checkpoint> checkpoints(Path data) {
    Path folder = data.resolve("checkpoints");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Checkpoint::read)
          .toList();
    } catch (IOException unreadable) {
      throw new LogFault(folder + ": it can't be listed (" + unreadable + ")", unreadable);
    }
  }

  /** The key that signs; none where the folder has none. */
  static List<PublicKey> publicKey(Path data) {
    Path file = data.resolve("log-key.pub.pem");
    return Files.exists(file) ? List.of(Pem.read(file)) : List.of();
  }
}
