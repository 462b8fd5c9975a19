package io.clientele.scenario.diff;

import io.clientele.scenario.Scenario;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one scenario. One that only stands lower because of an insert above did not
 * change.
 *
 * @param from the scenario as it was; null for a new one
 * @param to the scenario as it is; null for one that is gone
 * @param cells those that differ; of a new or removed one those that aren't blank
 * @param moved whether it stands in another sheet, or elsewhere among its neighbours
 */
public record ScenarioChange(
    @Nullable Scenario from, @Nullable Scenario to, List<CellChange> cells, boolean moved) {

  public ScenarioChange {
    cells = List.copyOf(cells);
    if (from == null && to == null || cells.isEmpty() && !moved) {
      throw new IllegalArgumentException("nothing became of it");
    }
  }

  /** In one word: {@code changed}, {@code added}, {@code removed}, {@code moved}. */
  public String kind() {
    if (from == null) {
      return "added";
    }
    if (to == null) {
      return "removed";
    }
    return cells.isEmpty() ? "moved" : "changed";
  }

  /** The scenario as it is, or as it was where it is gone. */
  public Scenario latest() {
    return to == null ? Objects.requireNonNull(from) : to;
  }
}
