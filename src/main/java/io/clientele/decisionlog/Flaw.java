package io.clientele.decisionlog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a log.
 *
 * @param message in a line, place first
 * @param seq of the entry, if it is about one
 * @param id of the entry as stored, if there is one
 * @param block the number of the block it was found in
 */
public record Flaw(
    Fault fault,
    String message,
    @Nullable Long seq,
    @Nullable UUID id,
    @Nullable Long block,
    @Nullable Part part) {

  static Flaw ofBlock(Fault fault, long block, String message) {
    return new Flaw(fault, "block %d: %s".formatted(block, message), null, null, block, null);
  }

  static Flaw ofEntry(
      Fault fault, long seq, @Nullable UUID id, long block, @Nullable Part part, String message) {
    String place = id == null ? "entry %d".formatted(seq) : "entry %d (%s)".formatted(seq, id);
    return new Flaw(fault, place + ": " + message, seq, id, block, part);
  }
}
