package io.clientele.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A decision to keep.
 *
 * @param id of version 7; no two entries share one
 * @param decidedAt kept to the microsecond
 * @param release the release's number
 * @param digest the release's digest
 * @param engine the program's version
 * @param facts canonical JSON, as received
 * @param decision canonical JSON, without the explanation
 * @param answerHash of the whole answer with its explanation, to compare a replay with
 * @param tags what it can be found by: {@code quadrant=STAR}, {@code rule=risk-level#3}
 */
public record Entry(
    UUID id,
    Instant decidedAt,
    String caller,
    String customerId,
    LocalDate asOf,
    int release,
    String digest,
    String engine,
    byte[] facts,
    byte[] decision,
    Hash answerHash,
    List<String> tags) {

  /** Checks what the database and the index rely on. */
  public Entry {
    if (id.version() != 7) {
      throw new IllegalArgumentException("the id of an entry is a UUID of version 7, not " + id);
    }
    if (customerId.isEmpty()) {
      throw new IllegalArgumentException("an entry needs a customer");
    }
    decidedAt = decidedAt.truncatedTo(ChronoUnit.MICROS);
    tags = List.copyOf(tags);
  }

  Header header() {
    return new Header(Kind.DECISION, id, decidedAt, caller, asOf, release, digest, engine);
  }

  Content content() {
    return new Content(facts, decision, answerHash);
  }
}
