package io.clientele.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the log; see {@link Entry} for the fields.
 *
 * @param seq its place in the chain, from 1
 * @param customerId null where it was erased, and for records of erasure
 * @param content null where it was erased
 */
public record Kept(
    long seq,
    Kind kind,
    UUID id,
    Instant decidedAt,
    String caller,
    @Nullable String customerId,
    LocalDate asOf,
    int release,
    String digest,
    String engine,
    List<String> tags,
    @Nullable Content content) {

  /** Whether the customer, facts, decision and tags are gone. */
  public boolean erased() {
    return content == null;
  }

  Header header() {
    return new Header(kind, id, decidedAt, caller, asOf, release, digest, engine);
  }

  Cursor cursor() {
    return new Cursor(decidedAt, seq);
  }
}
