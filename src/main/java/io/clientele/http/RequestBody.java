package io.clientele.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the body of one customer, within limits of size and time. */
final class RequestBody {

  /** Bytes, unpacked. */
  private static final int LARGEST = 1024 * 1024;

  /** Bytes; the buffer that each thread keeps. */
  private static final int KEPT = 32 * 1024;

  /** Bytes; a client that still sends is heard out so far, so that it comes to read the answer. */
  private static final int HEARD_OUT = 16 * LARGEST;

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[KEPT]);

  private RequestBody() {}

  /** The whole body, in a buffer that is good until this thread reads the next one. */
  static ByteBuffer read(HttpServletRequest request) throws IOException {
    return read(request, LARGEST, Refusal::tooLarge);
  }

  /**
   * The whole body, in a buffer that is good until this thread reads the next one.
   *
   * @param largest in bytes, unpacked
   */
  static ByteBuffer read(HttpServletRequest request, int largest, Supplier<Refusal> tooLarge)
      throws IOException {
    boolean packed = Gzip.packs(request);
    if (!packed && request.getContentLengthLong() > largest) {
      throw tooLarge.get();
    }
    try {
      InputStream body = request.getInputStream();
      return read(packed ? new GZIPInputStream(body) : body, largest, tooLarge);
    } catch (ZipException notGzip) {
      throw Refusal.badGzip();
    } catch (EOFException early) {
      throw packed ? Refusal.badGzip() : Refusal.brokenOff();
    }
  }

  private static ByteBuffer read(InputStream body, int largest, Supplier<Refusal> tooLarge)
      throws IOException {
    long start = System.nanoTime();
    byte[] buffer = BUFFER.get();
    int length = 0;
    for (int read = 0; read >= 0; length += Math.max(read, 0)) {
      if (length > largest) {
        throw tooLarge.get();
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      read = body.read(buffer, length, buffer.length - length);
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw Refusal.tooSlow();
      }
    }
    return ByteBuffer.wrap(buffer, 0, length);
  }

  /** Reads and drops what a refused client still sends, up to a limit. */
  static void hearOut(HttpServletRequest request) {
    if (request.getHeader("Expect") != null) {
      return;
    }
    try {
      InputStream body = request.getInputStream();
      byte[] dropped = BUFFER.get();
      long start = System.nanoTime();
      int read = 0;
      for (int heard = 0; read >= 0 && heard < HEARD_OUT; heard += read) {
        read = body.read(dropped);
        if (System.nanoTime() - start > LONGEST_NANOS) {
          return;
        }
      }
    } catch (IOException gone) {
      // nobody is there to be heard
    }
  }
}
