package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.ruleset.Ruleset;
import io.clientele.ruleset.TableFault;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers whose levers are turned, each decided once by the real rules; a bounded number. */
final class Trials {

  private final Ruleset ruleset;
  private final Customer customer;
  private final List<Turn> turns;
  private final Map<IntBuffer, Optional<Seen>> seen = new HashMap<>();
  private int left;
  private int decided;

  Trials(Ruleset ruleset, Customer customer, List<Turn> turns, int most) {
    this.ruleset = ruleset;
    this.customer = customer;
    this.turns = turns;
    this.left = most;
  }

  /**
   * What is decided with each lever at a position; empty where the tables can't decide, or where
   * the trials are used up.
   */
  Optional<Seen> at(int[] positions) {
    IntBuffer key = IntBuffer.wrap(positions.clone());
    Optional<Seen> known = seen.get(key);
    if (known != null) {
      return known;
    }
    if (left == 0) {
      return Optional.empty();
    }
    left--;
    decided++;
    Optional<Seen> found = decide(positions);
    seen.put(key, found);
    return found;
  }

  private Optional<Seen> decide(int[] positions) {
    try {
      return Optional.of(Seen.in(ruleset.decide(links(positions).customer())));
    } catch (TableFault gap) {
      return Optional.empty(); // the checks of tables report it; here it is no way to a goal
    }
  }

  Links links(int[] positions) {
    Links links = new Links(customer);
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] > 0) {
        links.turn(turns.get(i), positions[i]);
      }
    }
    return links;
  }

  /** Lets as many more be decided: what was found is still to be proved. */
  void allow(int more) {
    left += more;
  }

  /** Takes back what {@link #allow} gave, as far as it is left. */
  void take(int back) {
    left = Math.max(0, left - back);
  }

  boolean areUsedUp() {
    return left == 0;
  }

  /** How many decisions were made. */
  int decided() {
    return decided;
  }
}
