package io.clientele.table.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a space: a run of slots on each of its axes, none empty.
 *
 * @param owner whose box it is; several boxes may have one owner
 */
public record Box(int owner, List<Run> runs) {

  public Box {
    runs = List.copyOf(runs);
    if (runs.stream().anyMatch(Run::isEmpty)) {
      throw new IllegalArgumentException("a box holds something");
    }
  }

  Run run(int axis) {
    return runs.get(axis);
  }

  boolean meets(Box other) {
    for (int axis = 0; axis < runs.size(); axis++) {
      if (run(axis).from() > other.run(axis).to() || other.run(axis).from() > run(axis).to()) {
        return false;
      }
    }
    return true;
  }

  /** What two boxes that meet have in common; without an owner. */
  List<Run> and(Box other) {
    List<Run> both = new ArrayList<>(runs.size());
    for (int axis = 0; axis < runs.size(); axis++) {
      both.add(run(axis).and(other.run(axis)));
    }
    return both;
  }
}
