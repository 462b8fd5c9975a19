package io.clientele.table;

import io.clientele.table.analysis.Box;
import io.clientele.table.analysis.NumberAxis;
import io.clientele.table.analysis.Overlaps;
import io.clientele.table.analysis.Run;
import io.clientele.table.xlsx.Ref;

/** Where an overlap is best mended: at the later row's bound that lies in the other row. */
final class OverlapCell {

  private OverlapCell() {}

  static Ref of(TableSpace space, Overlaps.Overlap overlap) {
    Row later = space.rows().get(overlap.second());
    Box box =
        space.boxes().stream()
            .filter(each -> each.owner() == overlap.second())
            .findFirst()
            .orElseThrow();
    for (int axis = 0; axis < overlap.region().size(); axis++) {
      Run own = box.runs().get(axis);
      Run shared = overlap.region().get(axis);
      if (space.inputs().get(axis).axis() instanceof NumberAxis && !own.equals(shared)) {
        boolean start = own.from() == shared.from();
        for (Row.Test test : later.tests()) {
          if (space.isOn(test, axis) && (test.condition() instanceof Condition.AtLeast) == start) {
            return Ref.parse(test.cell());
          }
        }
      }
    }
    return later.tests().isEmpty()
        ? new Ref(later.sheetRow(), TechnicalRows.FIRST_COLUMN)
        : Ref.parse(later.tests().get(0).cell());
  }
}
