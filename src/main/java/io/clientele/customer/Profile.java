package io.clientele.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is.
 *
 * @param industry GB/T 4754-2017 code: a letter A to T and up to four digits
 * @param annualRevenue yuan
 * @param owner who looks after the customer
 */
public record Profile(
    @Nullable String name,
    @Nullable String industry,
    @Nullable String region,
    @Nullable Integer employees,
    @Nullable BigDecimal annualRevenue,
    @Nullable LocalDate firstDealOn,
    @Nullable String owner) {

  private static final Profile NONE = new Profile(null, null, null, null, null, null, null);

  public static Profile none() {
    return NONE;
  }
}
