package io.clientele.ruleset;

import io.clientele.decision.Parts;
import io.clientele.decision.Priority;
import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The points of the development priority, part by part. */
public final class PriorityDraft {

  private final List<Parts.Part> points = new ArrayList<>(4);

  /** Takes the points of a part; each has them once. */
  public void points(String part, Row row) {
    for (Parts.Part before : points) {
      if (before.name().equals(part)) {
        throw TableFault.twice(row, "this customer");
      }
    }
    points.add(new Parts.Part(part, row.decimal("points")));
  }

  public Parts parts() {
    return new Parts(points);
  }

  private int of(String part) {
    for (Parts.Part each : points) {
      if (each.name().equals(part)) {
        return each.number().intValueExact();
      }
    }
    throw new TableFault(
        "table `priority-" + part + "` has no row for this customer: add the missing row");
  }

  Priority done(int score, String level) {
    return new Priority(
        of("recency"), of("frequency"), of("monetary"), of("standing"), score, level);
  }

  /** The sum of the points. */
  public int sum() {
    BigDecimal sum = Arithmetic.sum(parts());
    return sum.intValueExact();
  }
}
