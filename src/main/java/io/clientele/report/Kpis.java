package io.clientele.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of a run.
 *
 * @param customers of the book
 * @param buying with an order in twelve months
 * @param amount12m purchases of twelve months in yuan
 * @param amountLast6m of the last six months
 * @param amountPrev6m of the six before
 * @param averageOrderValue amount12m / orders12m in yuan; null without orders
 * @param clv sum of the lifetime values in yuan; null where none is known
 * @param renewalRate mean of those known, 0–1; null where none is known
 * @param health mean score of those known, 0–100; null where none is known
 * @param atRisk customers at high risk
 * @param amountAtRisk what those bought in twelve months, in yuan
 * @param actions advised
 */
public record Kpis(
    long customers,
    long buying,
    BigDecimal amount12m,
    BigDecimal amountLast6m,
    BigDecimal amountPrev6m,
    @Nullable BigDecimal averageOrderValue,
    @Nullable BigDecimal clv,
    @Nullable BigDecimal renewalRate,
    @Nullable BigDecimal health,
    long atRisk,
    BigDecimal amountAtRisk,
    long actions) {}
