package io.clientele.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time at the keys, whatever process it is in. The operating system takes the
 * lock back from a process that dies.
 */
final class FolderLock implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 20;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @throws BrokenKeys where somebody keeps it for half a minute
   */
  static FolderLock take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      await(file, channel);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static void await(Path file, FileChannel channel) throws IOException {
    long start = System.nanoTime();
    while (tryLock(channel) == null) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new BrokenKeys(file + ": another command holds it; let that end and try again");
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new BrokenKeys(file + ": the wait for it was interrupted; try again", stopped);
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close(); // and with it the lock
  }
}
