package io.clientele.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every activation, in order, a line each; the last one names the active release. A line counts
 * once it is whole on the disk: that is the moment in which a release becomes active.
 */
final class Journal implements Closeable {

  private final Path file;
  private final FileChannel channel;
  private volatile List<Activation> all;
  private boolean broken;

  private Journal(Path file, FileChannel channel, List<Activation> all) {
    this.file = file;
    this.channel = channel;
    this.all = List.copyOf(all);
  }

  /**
   * Opens a journal, and cuts off a last line that was never finished.
   *
   * @throws StoreFault where another line can't be read
   */
  static Journal open(Path file) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    List<Activation> all = new ArrayList<>();
    int good = 0;
    int end = next(bytes, 0);
    while (end <= bytes.length) {
      try {
        all.add(StoredJson.read(Arrays.copyOfRange(bytes, good, end), Activation.class));
      } catch (IOException unreadable) {
        if (next(bytes, end) <= bytes.length) {
          throw new StoreFault(
              "%s line %d: it can't be read; restore the file from a backup"
                  .formatted(file, all.size() + 1),
              unreadable);
        }
        break;
      }
      good = end;
      end = next(bytes, end);
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (good < bytes.length) {
      channel.truncate(good);
      channel.force(true);
    }
    channel.position(good);
    return new Journal(file, channel, all);
  }

  /** Where the line that begins somewhere ends; past the end of the bytes where it does not. */
  private static int next(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return bytes.length + 1;
  }

  /** In order, the active release's last. */
  List<Activation> all() {
    return all;
  }

  /**
   * Adds a line.
   *
   * @throws IOException where it isn't on the disk; the journal is then as it was before
   */
  synchronized void add(Activation activation) throws IOException {
    if (broken) {
      throw new IOException(file + " failed before; start the service again");
    }
    long before = channel.position();
    try {
      Durable.writeFully(channel, StoredJson.line(activation));
    } catch (IOException failure) {
      takeBack(before, failure);
      throw failure;
    }
    List<Activation> longer = new ArrayList<>(all);
    longer.add(activation);
    all = List.copyOf(longer);
  }

  /** Half a line, or a line that nobody was told of, must not decide what the next start serves. */
  private void takeBack(long before, IOException failure) {
    try {
      channel.truncate(before);
      channel.position(before);
      channel.force(true);
    } catch (IOException again) {
      failure.addSuppressed(again);
      broken = true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
