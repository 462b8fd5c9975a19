package io.clientele.decision;

import java.util.List;

/**
 * Churn risk.
 *
 * @param points the sum of the factors' points
 */
public record Risk(int points, String level, List<Factor> factors) {

  public Risk {
    factors = List.copyOf(factors);
  }

  /** What one factor adds, zero included. */
  public record Factor(String factor, int points) {}
}
