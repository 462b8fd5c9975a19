package io.clientele.customer;

import org.jspecify.annotations.Nullable;

/**
 * The customer's weight in its industry.
 *
 * @param industryStanding BENCHMARK, REGIONAL_LEADER or ORDINARY
 * @param referenceable may be named to others
 */
public record Standing(@Nullable String industryStanding, @Nullable Boolean referenceable) {

  private static final Standing NONE = new Standing(null, null);

  public static Standing none() {
    return NONE;
  }
}
