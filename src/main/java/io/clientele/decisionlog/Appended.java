package io.clientele.decisionlog;

import java.util.UUID;

/** What became of an entry. */
public sealed interface Appended {

  /**
   * It is kept.
   *
   * @param seq its place in the chain, from 1
   */
  record Fresh(long seq) implements Appended {}

  /** It was kept before under the same idempotency key; this one is not. */
  record Repeated(Kept first) implements Appended {}

  /** The idempotency key was used for other facts; nothing is kept. */
  record Conflict(UUID first) implements Appended {}
}
