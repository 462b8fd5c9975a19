package io.clientele.report;

import io.clientele.decision.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer of high value, what it is worth and how likely it is to leave.
 *
 * @param owner who looks after it; null where nobody is named
 * @param amount12m purchases of twelve months in yuan
 * @param amountLast6m of the last six months
 * @param amountPrev6m of the six before
 * @param quadrant code; empty where not assessed
 * @param riskPoints null where not assessed
 * @param riskLevel code; empty where not assessed
 * @param english title of the first action advised; null where none is
 * @param chinese likewise
 * @param dueOn day of that action
 * @param decisionId what it all follows from
 */
public record ValuedCustomer(
    String customerId,
    String name,
    @Nullable String owner,
    BigDecimal amount12m,
    @Nullable BigDecimal amountLast6m,
    @Nullable BigDecimal amountPrev6m,
    String quadrant,
    @Nullable BigDecimal riskPoints,
    String riskLevel,
    @Nullable String english,
    @Nullable String chinese,
    @Nullable LocalDate dueOn,
    String decisionId) {

  /** The first action advised; null where none is. */
  public @Nullable String action(Language language) {
    return english == null || chinese == null ? english : language.of(english, chinese);
  }
}
