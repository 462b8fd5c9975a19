package io.clientele.http;

import io.clientele.scoring.CutOff;
import io.clientele.scoring.LineSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a batch. What a client sends while it takes no answers waits in a file, so that one
 * that sends everything before it reads isn't kept waiting for itself.
 */
final class Spool implements LineSource, Closeable {

  /** Bytes that may wait; a client that sends still more has to read in between. */
  private static final long LARGEST = 4L * 1024 * 1024 * 1024;

  private static final int BLOCK = 64 * 1024;

  private final InputStream body;
  private final Path folder;
  private @Nullable Path path;
  private @Nullable FileChannel file;
  private @Nullable IOException failure;
  private long read;
  private long written;

  Spool(InputStream body, Path folder) {
    this.body = body;
    this.folder = folder;
  }

  /** Deletes what a service that was killed left behind. */
  static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var left = Files.newDirectoryStream(folder, "{batch,report}-*.part")) {
      for (Path each : left) {
        Files.delete(each);
      }
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    FileChannel open = file;
    if (open != null && read < written) {
      return readFile(open, ByteBuffer.wrap(into, offset, (int) Math.min(length, written - read)));
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return body.read(into, offset, length);
    } catch (IOException broken) {
      throw cutOff(broken);
    }
  }

  private int readFile(FileChannel open, ByteBuffer into) throws IOException {
    int count = open.read(into, read);
    read += count;
    if (read == written) {
      open.truncate(0);
      read = 0;
      written = 0;
    }
    return count;
  }

  private static CutOff cutOff(IOException broken) {
    return broken.getCause() instanceof TimeoutException
        ? new CutOff("the body stopped coming", broken)
        : new CutOff("the body broke off", broken);
  }

  @Override
  public boolean isReady() throws IOException {
    return read < written || failure != null || body.available() > 0;
  }

  @Override
  public boolean readAhead() {
    if (failure != null || written - read >= LARGEST) {
      return false;
    }
    try {
      return body.available() > 0 && keep(body.readNBytes(Math.min(body.available(), BLOCK)));
    } catch (IOException broken) {
      failure = cutOff(broken);
      return false;
    }
  }

  private boolean keep(byte[] block) throws IOException {
    FileChannel open = file();
    ByteBuffer rest = ByteBuffer.wrap(block);
    while (rest.hasRemaining()) {
      written += open.write(rest, written);
    }
    return block.length > 0;
  }

  private FileChannel file() throws IOException {
    FileChannel open = file;
    if (open == null) {
      Path created = Files.createTempFile(folder, "batch-", ".part");
      path = created;
      open = FileChannel.open(created, StandardOpenOption.READ, StandardOpenOption.WRITE);
      file = open;
    }
    return open;
  }

  /** The same bytes as a stream. */
  InputStream asStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return Spool.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return Spool.this.read(into, offset, length);
      }
    };
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }
}
