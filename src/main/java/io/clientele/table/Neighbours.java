package io.clientele.table;

import io.clientele.table.analysis.Box;
import io.clientele.table.analysis.NumberAxis;
import io.clientele.table.analysis.Run;
import io.clientele.table.xlsx.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows that stand beside a gap: those that would close it if one of their cells changed. */
record Neighbours(List<Neighbour> all) {

  /** How near a row is: what a bound separates is mended by moving that bound. */
  private enum Side {
    BELOW,
    ABOVE,
    OTHER_CODE
  }

  private record Neighbour(Row row, Side side, int axis, Row.Test test) {}

  /** A hint names no more rows. */
  private static final int MOST_NAMED = 3;

  /** Bounds first; where a code is missing, after the last row that differs in the last code. */
  private static final Comparator<Neighbour> NEAREST =
      Comparator.comparing(Neighbour::side)
          .thenComparing(each -> each.side() == Side.OTHER_CODE ? -each.axis() : 0)
          .thenComparing(each -> each.side() == Side.OTHER_CODE ? -each.row().sheetRow() : 0);

  static Neighbours of(TableSpace space, List<Run> region) {
    List<Neighbour> found = new ArrayList<>();
    for (Box box : space.boxes()) {
      add(space, box, region, found);
    }
    found.sort(NEAREST);
    return new Neighbours(found);
  }

  private static void add(TableSpace space, Box box, List<Run> region, List<Neighbour> neighbours) {
    int apart = -1;
    for (int axis = 0; axis < region.size(); axis++) {
      if (box.runs().get(axis).and(region.get(axis)).isEmpty()) {
        if (apart >= 0) {
          return;
        }
        apart = axis;
      }
    }
    if (apart < 0) {
      return;
    }
    Row row = space.rows().get(box.owner());
    Run gap = region.get(apart);
    Run run = box.runs().get(apart);
    if (!(space.inputs().get(apart).axis() instanceof NumberAxis)) {
      add(space, row, apart, Side.OTHER_CODE, neighbours);
    } else if (run.to() + 1 == gap.from()) {
      add(space, row, apart, Side.BELOW, neighbours);
    } else if (gap.to() + 1 == run.from()) {
      add(space, row, apart, Side.ABOVE, neighbours);
    }
  }

  private static void add(
      TableSpace space, Row row, int axis, Side side, List<Neighbour> neighbours) {
    for (Row.Test test : row.tests()) {
      boolean start = test.condition() instanceof Condition.AtLeast;
      if (space.isOn(test, axis) && start == (side == Side.ABOVE)) {
        neighbours.add(new Neighbour(row, side, axis, test));
        return;
      }
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The cell where the gap is best mended. */
  Ref cell() {
    return Ref.parse(all.get(0).test().cell());
  }

  /** Rows that end or begin where the gap does, on the axis of the cell where it is mended. */
  List<Integer> sheetRows() {
    return all.stream()
        .filter(each -> each.side() != Side.OTHER_CODE && each.axis() == all.get(0).axis())
        .map(each -> each.row().sheetRow())
        .distinct()
        .sorted()
        .limit(MOST_NAMED)
        .toList();
  }
}
