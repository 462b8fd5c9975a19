package io.clientele.scoring;

import com.fasterxml.uuid.NoArgGenerator;
import io.clientele.customer.Customer;
import io.clientele.decision.Decision;
import io.clientele.release.ActiveRelease;
import io.clientele.release.Release;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The use case: facts, the active release, a decision. Safe for any number of threads. */
public final class Scoring {

  private final ActiveRelease active;
  private final Clock clock;
  private final NoArgGenerator ids;

  /**
   * @param ids gives UUIDs of version 7
   */
  public Scoring(ActiveRelease active, Clock clock, NoArgGenerator ids) {
    this.active = active;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Decides one customer by the active release.
   *
   * @throws io.clientele.ruleset.TableFault where the tables can't decide this customer
   */
  public Decision decide(Customer customer) {
    return decide(customer, active.get());
  }

  /** The release that decides now. */
  public Release release() {
    return active.get();
  }

  /** Decides one customer by a release, so that a batch stays with the one it began with. */
  public Decision decide(Customer customer, Release release) {
    return new Decision(
        ids.generate().toString(),
        clock.instant().truncatedTo(ChronoUnit.MICROS), // as databases keep it
        release.ref(),
        release.ruleset().decide(customer));
  }
}
