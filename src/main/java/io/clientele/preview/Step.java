package io.clientele.preview;

import io.clientele.decision.Firing;
import io.clientele.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * One step of a decision.
 *
 * @param row the row that fired; null for a formula
 */
record Step(Firing firing, @Nullable Row row, Effect effect) {
  /** As explanations name it. */
  String id() {
    return firing.rule().id();
  }

  /** For rows by their place in the table, so that no engine's order shows. */
  int place() {
    return row == null ? 0 : row.number();
  }
}
