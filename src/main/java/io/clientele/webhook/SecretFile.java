package io.clientele.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The secret of a data folder, made on first use, for the owner's eyes alone. */
public final class SecretFile {

  static final String NAME = "webhook-secret.txt";

  private SecretFile() {}

  /**
   * The secret of a data folder; a new one where there is none.
   *
   * @throws WebhookFault where there is one that can't be used, or none can be made
   */
  public static Secret in(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        write(folder, file);
      }
      refuseOpen(file);
      return Secret.of(Files.readString(file))
          .orElseThrow(
              () ->
                  new WebhookFault(
                      file
                          + ": it holds no secret as whsec_…; restore it, or delete it for a new"
                          + " one"));
    } catch (IOException failure) {
      throw new WebhookFault(file + ": it can't be read or written: " + failure.getMessage());
    }
  }

  private static void write(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, NAME, ".part");
    if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(part, Secret.random() + System.lineSeparator());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void refuseOpen(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (mode.contains(PosixFilePermission.OTHERS_READ)) {
        throw new WebhookFault(file + ": everybody can read it; run `chmod 600 " + file + "`");
      }
    }
  }
}
