package io.clientele.ruleset.stage;

import io.clientele.table.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of the ideal customer profile whose fact is known: a number, or a code. What a native
 * reader of the spreadsheet matches.
 */
public record Criterion(String criterion, @Nullable BigDecimal value, @Nullable String code) {

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
