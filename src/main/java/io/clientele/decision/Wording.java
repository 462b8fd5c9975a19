package io.clientele.decision;

import org.jspecify.annotations.Nullable;

/** How a value of a firing is put into words. */
public sealed interface Wording permits Style, Names {

  /** Writes a value for a sentence. */
  String show(@Nullable Object value);

  /** Writes a value into a sentence that is a JSON string. */
  default void write(@Nullable Object value, JsonBuffer out) {
    out.escaped(show(value));
  }
}
