package io.clientele.preview;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The customers of a file, one after the other. Used by one thread at a time. */
interface CustomerLines extends Closeable {
  /**
   * The next customer; null after the last.
   *
   * @throws UnreadableCustomers where the rest can't be read at all
   */
  @Nullable CustomerLine next() throws IOException;
}
