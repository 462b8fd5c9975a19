package io.clientele.ruleset.stage;

import io.clientele.table.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A criterion of the ideal customer profile whose fact is known: a number, or a code. */
public record Criterion(String criterion, @Nullable BigDecimal value, @Nullable String code) {

  /** The criteria whose facts are known, from names and values in turn. */
  public static List<Criterion> known(@Nullable Object... namesAndValues) {
    List<Criterion> known = new ArrayList<>(namesAndValues.length / 2);
    for (Indicator each : Indicator.known(namesAndValues)) {
      known.add(new Criterion(each.indicator(), each.value(), each.code()));
    }
    return known;
  }

  /**
   * What a native reader of the spreadsheet calls for a list of codes: whether this criterion's
   * code is one of them or, for an industry, begins with one.
   *
   * @param codes separated by semicolons
   */
  public boolean isOneOf(String codes) {
    boolean industry = criterion.equals("industry");
    return code != null && new Condition.OneOf(List.of(codes.split(";")), industry).allows(code);
  }
}
