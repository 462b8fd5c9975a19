package io.clientele.ruleset;

import io.clientele.decision.Parts;
import io.clientele.ruleset.stage.Indicator;
import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scores of the composite indicators that are known, each in its dimension. */
public final class IndicatorsDraft {

  private record Scored(String indicator, String dimension, BigDecimal score) {}

  private final List<Scored> scored = new ArrayList<>(12);

  /** Takes the score of an indicator; each has one. */
  public void score(Row row) {
    String indicator = row.getKey();
    if (of(indicator) != null) {
      throw TableFault.twice(row, "`" + indicator + "`");
    }
    scored.add(new Scored(indicator, row.text("dimension"), row.decimal("score")));
  }

  /** The score of an indicator, 0–100; null where it isn't known. */
  public @Nullable BigDecimal of(String indicator) {
    for (Scored each : scored) {
      if (each.indicator.equals(indicator)) {
        return each.score;
      }
    }
    return null;
  }

  /** The mean of a dimension's known indicators, one decimal; null where none is known. */
  public @Nullable BigDecimal mean(String dimension) {
    List<BigDecimal> scores = new ArrayList<>(6);
    for (Scored each : scored) {
      if (each.dimension.equals(dimension)) {
        scores.add(each.score);
      }
    }
    return scores.isEmpty() ? null : Arithmetic.mean(scores);
  }

  /** The first of the known indicators that no row scored; null where all are scored. */
  public @Nullable String unscored(List<Indicator> known) {
    for (Indicator each : known) {
      if (of(each.indicator()) == null) {
        return each.indicator();
      }
    }
    return null;
  }

  /** All scores, as the parts of the means. */
  public Parts parts() {
    List<Parts.Part> parts = new ArrayList<>(scored.size());
    for (Scored each : scored) {
      parts.add(new Parts.Part(each.indicator, each.score));
    }
    return new Parts(parts);
  }
}
