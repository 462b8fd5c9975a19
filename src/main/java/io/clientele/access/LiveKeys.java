package io.clientele.access;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as a running service knows them: those of the file, looked at again at most once a
 * second, by whoever asks next. When the file breaks or vanishes, the keys known before stay in
 * force, since a broken file must neither open the service nor close it.
 */
public final class LiveKeys {

  private static final Logger LOG = LoggerFactory.getLogger(LiveKeys.class);

  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private record Seen(Keys keys, KeyFile.@Nullable Stamp stamp, String complaint) {}

  private final KeyFile file;
  private final LongSupplier nanos;
  private final AtomicLong lookedAt;
  private volatile Seen seen;

  /**
   * Reads the keys.
   *
   * @throws BrokenKeys where the file can't be trusted or used
   */
  public LiveKeys(KeyFile file) {
    this(file, System::nanoTime);
  }

  LiveKeys(KeyFile file, LongSupplier nanos) {
    this.file = file;
    this.nanos = nanos;
    this.lookedAt = new AtomicLong(nanos.getAsLong());
    try {
      KeyFile.Stamp stamp = file.stamp();
      this.seen = new Seen(file.read(), stamp, "");
    } catch (IOException unreadable) {
      throw new BrokenKeys(file + ": it can't be looked at; let the service's user", unreadable);
    }
  }

  /** The keys in force, at most a second old. */
  public Keys current() {
    long now = nanos.getAsLong();
    long before = lookedAt.get();
    if (now - before >= PAUSE_NANOS && lookedAt.compareAndSet(before, now)) {
      seen = look(seen);
    }
    return seen.keys;
  }

  private Seen look(Seen before) {
    try {
      KeyFile.Stamp stamp = file.stamp();
      if (stamp.equals(before.stamp)) {
        return before;
      }
      if (stamp.equals(KeyFile.Stamp.ABSENT)) {
        return complain(before, file + ": it is gone");
      }
      Keys now = file.read();
      LOG.info("{} has changed: {}", file, now.summary());
      return new Seen(now, stamp, "");
    } catch (BrokenKeys | IOException broken) {
      return complain(before, String.valueOf(broken.getMessage()));
    }
  }

  /** Says once what is wrong, and looks again each second, since it may be mended in place. */
  private static Seen complain(Seen before, String complaint) {
    if (!complaint.equals(before.complaint)) {
      LOG.error("{}. the keys known before stay in force", complaint);
    }
    return new Seen(before.keys, null, complaint);
  }
}
