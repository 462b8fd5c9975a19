package io.clientele.report;

import java.math.BigDecimal;

/**
 * What a role is to do, by when. Days count from the day of the run.
 *
 * @param role code
 * @param within7 actions due within seven days, or overdue
 * @param within30 due after that, within thirty
 * @param later due after that, or on no day
 * @param customers whom they are for, each once
 * @param amount12m purchases of twelve months of those customers, in yuan
 */
public record RoleTasks(
    String role, long within7, long within30, long later, long customers, BigDecimal amount12m) {

  /** All of them. */
  public long actions() {
    return within7 + within30 + later;
  }
}
