package io.clientele.decisionlog;

/**
 * Marks a request that may be sent again; it counts for a day, and for the entry's caller alone.
 *
 * @param key 1–255 characters
 * @param facts a hash of what has to be the same
 */
public record IdempotencyKey(String key, Hash facts) {

  /** Checks the length. */
  public IdempotencyKey {
    if (key.isEmpty() || key.length() > 255) {
      throw new IllegalArgumentException("an idempotency key has 1 to 255 characters");
    }
  }
}
