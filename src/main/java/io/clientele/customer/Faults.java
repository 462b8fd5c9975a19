package io.clientele.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one customer. */
final class Faults {

  /** A customer with more faults than this is no customer: the rest is counted, not listed. */
  private static final int LISTED = 500;

  private final List<Fault> listed = new ArrayList<>(0);
  private long count;

  /** Adds a fault of this fact; gives null, for a reader to return in place of the fact. */
  @Nullable Object add(Fact fact, FaultCode code, String message) {
    add(fact.pointer(), fact.place(), code, message);
    return null;
  }

  void add(String pointer, String place, FaultCode code, String message) {
    count++;
    if (count <= LISTED) {
      listed.add(new Fault(pointer, code, place + ": " + message));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  List<Fault> all() {
    List<Fault> all = new ArrayList<>(listed);
    if (count > LISTED) {
      all.add(
          new Fault(
              "",
              FaultCode.TOO_MANY_FAULTS,
              "customer: %d more faults are not listed; correct these first"
                  .formatted(count - LISTED)));
    }
    return all;
  }
}
