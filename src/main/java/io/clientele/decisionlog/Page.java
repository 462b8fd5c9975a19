package io.clientele.decisionlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the entries that were asked for, newest first.
 *
 * @param next where to go on; null where there are no more
 * @param timedOut whether the search ended early, after about two seconds, with what it had found
 */
public record Page(List<Kept> entries, @Nullable Cursor next, boolean timedOut) {

  /** Copies the list. */
  public Page {
    entries = List.copyOf(entries);
  }
}
