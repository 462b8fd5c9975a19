package io.clientele.report;

import java.math.BigDecimal;

/**
 * A point of the curve that shows how much of the sales the largest customers make.
 *
 * @param customers share of all customers, the largest first, 0–1
 * @param sales share of twelve months' sales that they make, 0–1, four decimals
 */
public record ParetoPoint(BigDecimal customers, BigDecimal sales) {}
