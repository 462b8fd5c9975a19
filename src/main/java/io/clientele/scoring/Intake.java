package io.clientele.scoring;

import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Reading;
import io.clientele.release.Release;
import io.clientele.ruleset.TableFault;
import java.util.Optional;

/** Takes one customer's facts as JSON: a decision, or everything that stands against one. */
public final class Intake {

  private final CustomerReader reader;
  private final Scoring scoring;

  public Intake(CustomerReader reader, Scoring scoring) {
    this.reader = reader;
    this.scoring = scoring;
  }

  /** The release that decides now. */
  public Release release() {
    return scoring.release();
  }

  /** Decides the customer that these bytes describe. */
  public Outcome take(byte[] json, int offset, int length, Release release) {
    Reading reading = reader.read(json, offset, length);
    if (reading instanceof Reading.Accepted accepted) {
      return decide(accepted.customer(), release);
    }
    if (reading instanceof Reading.Refused refused) {
      return new Outcome.Refused(refused.customerId(), Problem.badFacts(refused.faults()));
    }
    Reading.NotJson notJson = (Reading.NotJson) reading;
    return new Outcome.Refused(Optional.empty(), Problem.notJson(notJson.fault()));
  }

  private Outcome decide(Customer customer, Release release) {
    try {
      return new Outcome.Decided(scoring.decide(customer, release));
    } catch (TableFault fault) {
      return new Outcome.Refused(
          Optional.of(customer.customerId()),
          Problem.tableFault(String.valueOf(fault.getMessage())));
    }
  }
}
