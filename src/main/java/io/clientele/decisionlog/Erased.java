package io.clientele.decisionlog;

import java.util.List;
import java.util.UUID;

/**
 * What an erasure did.
 *
 * @param entries how many it emptied
 * @param records the ids of the entries that record it; none where there was nothing to erase
 */
public record Erased(long entries, List<UUID> records) {

  /** Copies the list. */
  public Erased {
    records = List.copyOf(records);
  }
}
