package io.clientele.decision;

import java.math.BigDecimal;

/**
 * The value score of the analysis sheet.
 *
 * @param index weighted multiple of the industry's average customer, four decimals
 * @param score 0–100, one decimal
 * @param valueClass HIGH or LOW
 */
public record Value(BigDecimal index, BigDecimal score, String valueClass) {}
