package io.clientele.report.target;

import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a customer weighs in the split of a sales target, and why.
 *
 * @param base history and potential, weighted, in yuan with cents
 * @param factors the rows that apply to it
 * @param weight the base times every factor, in yuan with cents; never below zero
 */
public record Weighed(BigDecimal base, List<Row> factors, BigDecimal weight) {

  public Weighed {
    factors = List.copyOf(factors);
  }
}
