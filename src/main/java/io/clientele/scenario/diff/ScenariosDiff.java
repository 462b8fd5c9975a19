package io.clientele.scenario.diff;

import io.clientele.scenario.Scenarios;
import io.clientele.table.SheetRow;
import java.util.Comparator;
import java.util.List;

/**
 * What differs between two versions of the scenarios.
 *
 * @param changes by file, sheet and row as they are now, those that are gone by where they stood
 */
public record ScenariosDiff(List<ScenarioChange> changes) {

  private static final Comparator<SheetRow> BY_PLACE =
      Comparator.comparing(SheetRow::file)
          .thenComparing(SheetRow::sheet)
          .thenComparingInt(SheetRow::row);

  public ScenariosDiff {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two versions. Scenarios are known again by their names, and where these differ by what
   * they say; not by where they stand.
   */
  public static ScenariosDiff of(Scenarios from, Scenarios to) {
    return new ScenariosDiff(
        ScenarioPairs.of(from.all(), to.all()).changes().stream()
            .sorted(
                Comparator.comparing(
                        (ScenarioChange change) -> change.latest().sheetRow(), BY_PLACE)
                    .thenComparing(change -> change.to() != null))
            .toList());
  }

  /** Whether both versions say the same in the same places. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
