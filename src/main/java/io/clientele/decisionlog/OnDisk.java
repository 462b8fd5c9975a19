package io.clientele.decisionlog;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Small files that are whole and on the disk when they have their name. */
final class OnDisk {

  private OnDisk() {}

  /** Writes a file, unless there is one already: that one stays. */
  static void write(Path file, String text) throws IOException {
    write(file, text, "rw-r--r--");
  }

  /** Writes a file for the owner's eyes alone; FileAlreadyExistsException where there is one. */
  static void writeSecret(Path file, String text) throws IOException {
    if (!write(file, text, "rw-------")) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private static boolean write(Path file, String text, String mode) throws IOException {
    if (Files.exists(file)) {
      return false;
    }
    Path part = Files.createTempFile(folder(file), file.getFileName().toString(), ".part");
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(mode));
      }
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    sync(folder(file));
    return true;
  }

  /** Refuses a secret that everybody on the machine can read. */
  static void refuseOpen(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
    if (mode.contains(PosixFilePermission.OTHERS_READ)
        || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new LogFault(file + ": everybody can read it; run `chmod 600 " + file + "`");
    }
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is in no folder");
    }
    return folder;
  }

  /** A new name in a folder is safe only once the folder is; Windows does that by itself. */
  private static void sync(Path folder) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
        open.force(true);
      }
    }
  }
}
