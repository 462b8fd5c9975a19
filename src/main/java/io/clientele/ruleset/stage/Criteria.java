package io.clientele.ruleset.stage;

import io.clientele.table.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The criteria of the ideal customer profile whose facts are known. */
public record Criteria(Indicators indicators) implements Named {

  /** From names and values in turn; what is null is left out. */
  public static Criteria of(@Nullable Object... namesAndValues) {
    return new Criteria(Indicators.of(namesAndValues));
  }

  /** Each on its own. */
  public List<Criterion> known() {
    return indicators.known().stream()
        .map(each -> new Criterion(each.indicator(), each.value(), each.code()))
        .toList();
  }

  public boolean isEmpty() {
    return indicators.known().isEmpty();
  }

  @Override
  public @Nullable Object value(String name) {
    return indicators.value(name);
  }
}
