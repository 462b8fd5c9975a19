package io.clientele.ruleset.stage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A criterion of the ideal customer profile whose fact is known: a number, or a code. */
public record Criterion(String criterion, @Nullable Object value, @Nullable String code) {

  /** The criteria whose facts are known, from names and values in turn. */
  public static List<Criterion> known(@Nullable Object... namesAndValues) {
    List<Criterion> known = new ArrayList<>(namesAndValues.length / 2);
    for (Indicator each : Indicator.known(namesAndValues)) {
      known.add(new Criterion(each.indicator(), each.value(), each.code()));
    }
    return known;
  }
}
