package io.clientele.decision;

import java.math.BigDecimal;

/**
 * Customer lifetime value.
 *
 * @param retention a year's chance to keep the customer, 0–1, four decimals
 * @param amount yuan, two decimals; negative where the margin is
 */
public record Clv(BigDecimal retention, BigDecimal amount, String segment) {}
