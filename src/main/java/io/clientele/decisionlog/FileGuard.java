package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one process at a log; the operating system takes the lock back from one that dies. */
final class FileGuard {

  private FileGuard() {}

  static Dialect.AutoLock take(Path lock, Path guarded) throws IOException {
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel::close;
      }
    } catch (OverlappingFileLockException heldInThisProcess) {
      channel.close();
      throw inUse(guarded, heldInThisProcess);
    }
    channel.close();
    throw inUse(guarded, null);
  }

  private static LogFault inUse(Path guarded, @Nullable Exception why) {
    return new LogFault(
        guarded
            + ": another process writes to this log; stop it, or give this one another `--data` or"
            + " `--log`",
        why);
  }
}
