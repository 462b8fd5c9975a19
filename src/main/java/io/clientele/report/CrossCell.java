package io.clientele.report;

import java.math.BigDecimal;

/**
 * The customers of one value class and one risk level.
 *
 * @param valueClass code; empty where not assessed
 * @param riskLevel likewise
 * @param amount12m their purchases of twelve months in yuan
 */
public record CrossCell(
    String valueClass, String riskLevel, long customers, BigDecimal amount12m) {}
