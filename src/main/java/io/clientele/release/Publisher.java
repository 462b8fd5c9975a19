package io.clientele.release;

import io.clientele.customer.Customer;
import io.clientele.ruleset.RuleFault;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries candidates, and puts those that pass on the disk. */
record Publisher(ReleaseStore store, Clock clock) {

  /** Why a candidate can't decide, in lines; it is loaded and warmed up where it can. */
  Optional<String> whyUnfit(Candidate candidate) {
    try {
      candidate.ruleset().decide(Customer.unknown("warm-up", LocalDate.now(clock)));
      return Optional.empty();
    } catch (RuleFault fault) {
      return Optional.of(String.valueOf(fault.getMessage()));
    } catch (RuntimeException failure) {
      return Optional.of("it can't decide a customer: " + failure.getMessage());
    }
  }

  /**
   * Stores a release and makes it the one that the next start serves.
   *
   * @throws StoreFault where that fails; the release before is then still the one
   */
  ReleaseRecord publish(
      Candidate candidate,
      Activation.Kind kind,
      Change change,
      List<Waiver> waived,
      @Nullable ReleaseRecord parent) {
    try {
      ReleaseRecord release =
          new ReleaseRecord(
              store.nextNumber(),
              candidate.digest().orElseThrow(),
              change.author(),
              change.reason(),
              now(),
              parent == null ? null : parent.number(),
              kind,
              waived,
              candidate.changed(),
              store.keep(candidate.workbooks()),
              store.keep(candidate.rules()));
      store.publish(release);
      return release;
    } catch (IOException failure) {
      throw notStored(failure);
    }
  }

  /**
   * Makes a stored release the one that the next start serves.
   *
   * @throws StoreFault where that fails
   */
  void rollBack(ReleaseRecord release, Change change) {
    try {
      store.activate(
          new Activation(
              now(), release.number(), change.author(), change.reason(), Activation.Kind.ROLLBACK));
    } catch (IOException failure) {
      throw notStored(failure);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static StoreFault notStored(IOException failure) {
    return new StoreFault(
        "data folder: it can't be written (%s); nothing has changed; make room and try again"
            .formatted(failure.getMessage()),
        failure);
  }
}
