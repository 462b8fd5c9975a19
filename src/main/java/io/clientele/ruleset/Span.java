package io.clientele.ruleset;

import io.clientele.decision.Style;
import io.clientele.table.Condition;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The span of values that a row's conditions on one input allow, in words: "0–30", "from 91". */
final class Span {

  private Span() {}

  /** The words for number conditions; at least one of them is given. */
  static Text of(List<Row.Test> tests, Style style) {
    BigDecimal from = null;
    BigDecimal to = null;
    BigDecimal below = null;
    for (Row.Test test : tests) {
      if (test.condition() instanceof Condition.AtLeast least) {
        from = least.bound();
      } else if (test.condition() instanceof Condition.AtMost most) {
        to = most.bound();
      } else if (test.condition() instanceof Condition.Below under) {
        below = under.bound();
      }
    }
    return words(shown(from, style), shown(to, style), shown(below, style));
  }

  private static @Nullable String shown(@Nullable BigDecimal bound, Style style) {
    return bound == null ? null : style.show(bound);
  }

  private static Text words(@Nullable String from, @Nullable String to, @Nullable String below) {
    if (from != null && from.equals(to)) {
      return new Text("exactly " + from, "等于" + from);
    }
    if (from != null && to != null) {
      return new Text(from + "–" + to, from + "–" + to);
    }
    if (from != null && below != null) {
      return new Text(from + " to below " + below, from + "至不足" + below);
    }
    if (from != null) {
      return new Text("from " + from, from + "及以上");
    }
    if (to != null) {
      return new Text("up to " + to, to + "及以下");
    }
    return below == null ? new Text("any", "不限") : new Text("below " + below, "不足" + below);
  }
}
