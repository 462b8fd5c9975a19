package io.clientele.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an input can be when its table is asked, as far as the table's columns don't say so: a
 * number, one of some codes, or, where neither {@code step} nor {@code codes} is given, any word.
 *
 * @param min the least number; null for none
 * @param max the greatest number; null for none
 * @param step the distance between neighbouring numbers, as the decision rounds them
 * @param codes the codes, in the order in which they are told
 * @param from the table and outcome that find the code, such as {@code risk-level.level}
 */
public record Domain(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    @Nullable List<String> codes,
    @Nullable String from) {

  public Domain {
    codes = codes == null ? null : List.copyOf(codes);
  }
}
