package io.clientele.report;

import java.math.BigDecimal;

/**
 * A customer by value and risk.
 *
 * @param valueScore 0–100
 * @param riskPoints 0 or more
 * @param amount12m purchases of twelve months in yuan
 */
public record ValueRisk(
    String customerId, String name, BigDecimal valueScore, long riskPoints, BigDecimal amount12m) {}
