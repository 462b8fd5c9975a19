package io.clientele.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that appears whole, or not at all; one that was there before stays until then. */
final class WholeFile {

  /** What writes it. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file.
   *
   * @throws Unwritable where nothing can be written there
   */
  static void write(Path file, Content content) throws IOException, Unwritable {
    Path target = file.toAbsolutePath();
    Path part =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try (OutputStream out = open(file, part)) {
      content.writeTo(out);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(part);
      throw failure;
    }
    try {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      Files.deleteIfExists(part);
      throw new Unwritable(file, refused);
    }
  }

  private static OutputStream open(Path file, Path part) throws Unwritable {
    if (Files.isDirectory(file)) {
      throw new Unwritable(file, null);
    }
    try {
      return new BufferedOutputStream(Files.newOutputStream(part));
    } catch (IOException refused) {
      throw new Unwritable(file, refused);
    }
  }

  /** Where nothing can be written; the message says what to do. */
  static final class Unwritable extends Exception {

    private static final long serialVersionUID = 1L;

    Unwritable(Path file, @Nullable Throwable cause) {
      super(
          "`%s`: it can't be written; name a file in a folder that you may write to"
              .formatted(file),
          cause);
    }
  }
}
