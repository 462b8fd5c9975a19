package io.clientele.whatif;

import io.clientele.decision.NotAssessed;
import io.clientele.scenario.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The facts for want of which a goal's model gives no result. */
final class Unknown {

  /** Results that are built from those of other models. */
  private static final Map<String, Set<String>> BEFORE =
      Map.of(
          "quadrant", Set.of("value", "risk"),
          "account", Set.of("rfm", "composite"),
          "health", Set.of("health", "rfm"),
          "clv", Set.of("clv", "risk"));

  private Unknown() {}

  /** As {@code notAssessed} names them; none where each model of the goal gives a result. */
  static List<String> of(Goal goal, Found found, List<NotAssessed> notAssessed) {
    Set<String> unknown = new TreeSet<>();
    for (String path : goal.codes().keySet()) {
      if (found.at(path) == null) {
        String model = path.split("[.]", 2)[0];
        Set<String> models = BEFORE.getOrDefault(model, Set.of(model));
        notAssessed.stream()
            .filter(each -> models.contains(each.model()))
            .forEach(each -> unknown.addAll(each.missing()));
      }
    }
    return List.copyOf(unknown);
  }
}
