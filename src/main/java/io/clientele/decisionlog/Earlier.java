package io.clientele.decisionlog;

import java.util.UUID;

/** What an idempotency key was used for in the last day. */
public sealed interface Earlier {

  /** For the same facts. */
  record Same(Kept first) implements Earlier {}

  /** For other facts. */
  record Other(UUID first) implements Earlier {}
}
