package io.clientele.whatif;

import io.clientele.scenario.Found;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Results that are wanted, by their place in the decision: {@code quadrant} is {@code STAR}. Made
 * by {@link GoalReader}, so that each place and code is known.
 */
public record Goal(SortedMap<String, String> codes) {

  public Goal {
    codes = new TreeMap<>(codes);
  }

  boolean isReachedBy(Found found) {
    for (Map.Entry<String, String> each : codes.entrySet()) {
      if (!each.getValue().equals(found.at(each.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
