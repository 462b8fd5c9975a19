package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.table.Row;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a condition of a table looks at: a fact, or a result that an earlier stage found.
 *
 * @param name as the table calls it
 * @param path the place in the decision where it isn't a fact
 */
public record Input(String name, @Nullable Fact fact, String path) {

  static final String DERIVED = "derived.";

  /** Tables of which each row names the fact or figure that it is about. */
  private static final Set<String> OWN_KEY = Set.of("Indicator", "Criterion", "Signal");

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("recencyBand", "rfm.recency.band"),
          Map.entry("frequencyBand", "rfm.frequency.band"),
          Map.entry("monetaryBand", "rfm.monetary.band"),
          Map.entry("segment", "rfm.segment"),
          Map.entry("valueScore", "value.score"),
          Map.entry("valueClass", "value.class"),
          Map.entry("riskPoints", "risk.points"),
          Map.entry("riskLevel", "risk.level"),
          Map.entry("quadrant", "quadrant"),
          Map.entry("compositeScore", "composite.score"),
          Map.entry("compositeLevel", "composite.level"),
          Map.entry("accountScore", "account.score"),
          Map.entry("growthScore", "composite.growth"),
          Map.entry("accountTier", "account.tier"),
          Map.entry("priorityScore", "priority.score"),
          Map.entry("priorityLevel", "priority.level"),
          Map.entry("icpScore", "icp.score"),
          Map.entry("clv", "clv.amount"),
          Map.entry("clvSegment", "clv.segment"),
          Map.entry("healthScore", "health.score"));

  /** Whether a condition only names what the rest of its row is about. */
  public static boolean isKey(Row row, Row.Test test) {
    return test.input() == 0 && OWN_KEY.contains(row.form().match());
  }

  /** What a condition of a row looks at; for a key, the fact or figure that it names. */
  public static Input of(Row row, Row.Test test) {
    if (OWN_KEY.contains(row.form().match())) {
      return named(row.getKey());
    }
    String name = test.column().name();
    String path = PATHS.get(name);
    return path == null ? named(name) : new Input(name, null, path);
  }

  private static Input named(String name) {
    Fact fact =
        Stream.of(Fact.values())
            .filter(each -> each.key().equals(name) || each.name().equals(name))
            .findFirst()
            .orElse(null);
    return new Input(fact == null ? name : fact.key(), fact, fact == null ? DERIVED + name : "");
  }

  /** Whether facts can be chosen so that it takes a given value. */
  public boolean isDirect() {
    return fact != null || path.startsWith(DERIVED);
  }
}
