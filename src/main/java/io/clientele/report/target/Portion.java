package io.clientele.report.target;

import java.math.BigDecimal;
import java.util.List;

/**
 * A customer that has a share in a sales target.
 *
 * @param groups where it belongs at each level; empty where that isn't known
 * @param lastYear what it bought in twelve months, in yuan; unknown counts as nothing
 * @param weight in yuan with cents, at least zero
 */
record Portion(String customer, List<String> groups, BigDecimal lastYear, BigDecimal weight) {

  Portion {
    groups = List.copyOf(groups);
  }
}
