package io.clientele.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the customer holds to us.
 *
 * @param renewalRate fraction, 0 to 1
 */
public record Relationship(@Nullable BigDecimal renewalRate) {

  private static final Relationship NONE = new Relationship(null);

  public static Relationship none() {
    return NONE;
  }
}
