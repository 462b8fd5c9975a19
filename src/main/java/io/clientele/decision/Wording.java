package io.clientele.decision;

import org.jspecify.annotations.Nullable;

/** How a value of a firing is put into words. */
public sealed interface Wording permits Style, Names {

  /** Writes a value for a sentence. */
  String show(@Nullable Object value);
}
