package io.clientele.decisionlog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An entry that waits for its commit. Either the writer takes it, or it is refused: never both. */
final class Pending implements Work {

  private final Prepared entry;
  private final @Nullable IdempotencyKey key;
  private final CompletableFuture<Appended> future = new CompletableFuture<>();
  private final AtomicBoolean taken = new AtomicBoolean();
  private final long since = System.nanoTime();

  Pending(Prepared entry, @Nullable IdempotencyKey key) {
    this.entry = entry;
    this.key = key;
  }

  Prepared entry() {
    return entry;
  }

  @Nullable IdempotencyKey key() {
    return key;
  }

  CompletableFuture<Appended> future() {
    return future;
  }

  long waitedNanos() {
    return System.nanoTime() - since;
  }

  /** Whether the caller of this method alone has it now. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  @Override
  public void refuse(LogUnavailable why) {
    if (take()) {
      future.completeExceptionally(why);
    }
  }
}
