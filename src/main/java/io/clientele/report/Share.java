package io.clientele.report;

import java.math.BigDecimal;

/**
 * The customers with one result.
 *
 * @param code of the result; empty for those whom the model could not assess
 * @param customers how many
 * @param amount12m their purchases of twelve months in yuan
 */
public record Share(String code, long customers, BigDecimal amount12m) {}
