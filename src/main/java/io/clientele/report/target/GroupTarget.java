package io.clientele.report.target;

import java.math.BigDecimal;
import java.util.List;

/**
 * The target of a region, or of an owner within it.
 *
 * @param path where it stands, outermost first; an empty text where that isn't known
 * @param customers how many it has
 * @param lastYear what they bought in twelve months, in yuan
 * @param target in yuan with cents: the sum of what its own groups or customers get
 */
public record GroupTarget(
    List<String> path, long customers, BigDecimal lastYear, BigDecimal target) {

  public GroupTarget {
    path = List.copyOf(path);
  }
}
