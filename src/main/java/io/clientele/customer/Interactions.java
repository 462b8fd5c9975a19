package io.clientele.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Contacts with the customer and what they said.
 *
 * @param prev6m contacts in the six months before those of {@code last6m}
 * @param satisfaction points, 0 to 100
 * @param nps likelihood to recommend, 0 to 10
 */
public record Interactions(
    @Nullable LocalDate lastInteractionOn,
    @Nullable Integer last6m,
    @Nullable Integer prev6m,
    @Nullable Integer negativeFeedback6m,
    @Nullable Integer complaints12m,
    @Nullable BigDecimal satisfaction,
    @Nullable Integer nps) {

  private static final Interactions NONE =
      new Interactions(null, null, null, null, null, null, null);

  public static Interactions none() {
    return NONE;
  }
}
