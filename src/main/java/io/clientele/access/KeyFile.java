package io.clientele.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code keys.json} in the data folder. It is replaced whole and never written into, so that a
 * reader sees the keys before or after a change and nothing between.
 */
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> FOR_STRANGERS =
      EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

  private static final Set<StandardOpenOption> WRITE_NEW =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;
  private final Path file;

  /**
   * The file in a folder; neither needs to be there yet.
   *
   * @param folder of the service's data
   */
  public KeyFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("keys.json");
  }

  /**
   * What a change leaves behind.
   *
   * @param after the same object as before where nothing changes
   */
  record Change<T>(Keys after, T result) {}

  /** What changes when the file does. */
  record Stamp(Object modified, long size, Object identity) {
    static final Stamp ABSENT = new Stamp("", 0, "");
  }

  Stamp stamp() throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Object identity = now.fileKey();
      return new Stamp(now.lastModifiedTime(), now.size(), identity == null ? "" : identity);
    } catch (NoSuchFileException absent) {
      return Stamp.ABSENT;
    }
  }

  /**
   * The keys; none where there is no file.
   *
   * @throws BrokenKeys where the file is torn, or open to strangers, or can't be read
   */
  public Keys read() {
    try {
      byte[] json = Files.readAllBytes(file);
      refuseStrangers();
      return KeysJson.read(json);
    } catch (NoSuchFileException absent) {
      return new Keys(List.of());
    } catch (IOException unreadable) {
      throw new BrokenKeys(file + ": it can't be read; let the service's user read it", unreadable);
    } catch (IllegalArgumentException torn) {
      throw new BrokenKeys(
          file + ": " + torn.getMessage() + "; put a copy of it back that was whole", torn);
    }
  }

  private void refuseStrangers() throws IOException {
    if (isPosix(file)
        && Files.getPosixFilePermissions(file).stream().anyMatch(FOR_STRANGERS::contains)) {
      throw new BrokenKeys(
          file + ": everybody on this machine may read or write it; run `chmod 600 " + file + "`");
    }
  }

  /**
   * Changes the keys, one writer at a time, and returns when the disk has them.
   *
   * @param change of what stands in the file now
   * @throws BrokenKeys where the file is torn, or somebody else keeps the lock
   */
  <T> T change(Function<Keys, Change<T>> change) throws IOException {
    Files.createDirectories(folder);
    try (FolderLock held = FolderLock.take(folder.resolve("keys.lock"))) {
      Keys before = read();
      Change<T> changed = change.apply(before);
      if (changed.after() != before) {
        replace(KeysJson.write(changed.after()));
      }
      return changed.result();
    }
  }

  private void replace(byte[] json) throws IOException {
    Path next = folder.resolve("keys.json.new");
    Files.deleteIfExists(next); // of a writer that was killed
    try (FileChannel out = FileChannel.open(next, WRITE_NEW, ownerOnly())) {
      ByteBuffer bytes = ByteBuffer.wrap(json);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (isPosix(folder)) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true); // the new name is on the disk too
      }
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    return isPosix(folder)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
