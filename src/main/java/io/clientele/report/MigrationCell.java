package io.clientele.report;

import java.math.BigDecimal;

/**
 * The customers who went from one code of a result to another, or stayed.
 *
 * @param before code in the earlier run; empty for those whom the model could not assess
 * @param after code in the later one; likewise
 * @param customers how many
 * @param amountBefore their purchases of twelve months in yuan, by the earlier run
 * @param amountAfter by the later one
 */
public record MigrationCell(
    String before, String after, long customers, BigDecimal amountBefore, BigDecimal amountAfter) {

  /** Whether the code changed. */
  public boolean isMove() {
    return !before.equals(after);
  }
}
