package io.clientele.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files by the SHA-256 of their bytes: each is kept once and never written again. */
final class Blobs {

  private final Path folder;

  Blobs(Path folder) throws IOException {
    this.folder = folder;
    Durable.createFolder(folder);
    Durable.clear(folder);
  }

  /** Keeps some bytes; returns their hash. */
  String put(byte[] bytes) throws IOException {
    String hash = Digest.of(bytes);
    Path file = folder.resolve(hash);
    if (!Files.exists(file)) {
      Durable.write(file, bytes);
    }
    return hash;
  }

  /**
   * The bytes of a hash.
   *
   * @throws StoreFault where they are gone or were changed
   */
  byte[] get(String hash) {
    Path file = folder.resolve(hash);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (Digest.of(bytes).equals(hash)) {
        return bytes;
      }
      throw new StoreFault(file + ": it was changed; restore it from a backup");
    } catch (IOException unreadable) {
      throw new StoreFault(file + ": it can't be read; restore it from a backup", unreadable);
    }
  }
}
