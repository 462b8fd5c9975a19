package io.clientele.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What stays of an entry for ever, erased or not. */
record Header(
    Kind kind,
    UUID id,
    Instant decidedAt,
    String caller,
    LocalDate asOf,
    int release,
    String digest,
    String engine) {

  /** The leaf of the chain: every field, and what was committed to. */
  Hash leaf(Hash commitment) {
    return new Fields("clientele.leaf.1")
        .number(kind.ordinal())
        .number(id.getMostSignificantBits())
        .number(id.getLeastSignificantBits())
        .number(Micros.of(decidedAt))
        .text(caller)
        .number(asOf.toEpochDay())
        .number(release)
        .text(digest)
        .text(engine)
        .bytes(commitment.bytes())
        .hash();
  }
}
