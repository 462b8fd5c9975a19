package io.clientele.run;

import io.clientele.book.DatedId;
import io.clientele.decision.ReleaseRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run is: which customers were decided, by what, when, and with what success.
 *
 * @param customers of the book
 * @param factsDigest SHA-256 of the book's facts, in hex
 * @param recorded whether each decision is in the decision log
 * @param endedAt null while it isn't done
 * @param decided how many customers have a decision; 0 while it isn't done
 * @param refused how many could not be decided; 0 while it isn't done
 */
public record RunRecord(
    DatedId id,
    LocalDate asOf,
    long customers,
    String factsDigest,
    ReleaseRef release,
    boolean recorded,
    Instant startedAt,
    @Nullable Instant endedAt,
    long decided,
    long refused) {

  /** Whether every customer is decided or refused, and the results are gathered. */
  public boolean isDone() {
    return endedAt != null;
  }

  /** The caller that the decision log names for the run's decisions. */
  public String caller() {
    return "run:" + id.text();
  }

  RunRecord ended(Instant now, long allDecided, long allRefused) {
    return new RunRecord(
        id,
        asOf,
        customers,
        factsDigest,
        release,
        recorded,
        startedAt,
        now,
        allDecided,
        allRefused);
  }
}
