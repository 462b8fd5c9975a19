package io.clientele.report;

import java.math.BigDecimal;

/**
 * The customers with one combination of RFM bands.
 *
 * @param recency band of recency: HIGH, MEDIUM or LOW; the others alike
 * @param amount12m their purchases of twelve months in yuan
 */
public record HeatCell(
    String recency, String frequency, String monetary, long customers, BigDecimal amount12m) {}
