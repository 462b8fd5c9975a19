package io.clientele.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures that follow from a customer's facts; null where a fact they need is unknown. The
 * formulas stand in {@code rules/derive.drl}.
 *
 * @param recencyDays days since the last purchase, 0 or more
 * @param cooperationMonths whole months since the first deal, 0 or more
 * @param cooperationYears years of cooperation begun, 1 or more
 * @param averageOrderValue yuan, two decimals
 * @param amountDrop share by which the half year's sales fell, 0–1, four decimals
 * @param interactionDrop share by which the half year's interactions fell, 0–1, four decimals
 * @param activity interactions a month of cooperation, two decimals
 * @param interactionsPerMonth interactions a month of the half year, two decimals
 * @param complaintRate complaints an order, four decimals
 * @param intervalRatio days since the last purchase over the usual interval, two decimals
 * @param daysSinceInteraction days since the last interaction, 0 or more
 */
public record Derived(
    @Nullable Integer recencyDays,
    @Nullable Integer cooperationMonths,
    @Nullable Integer cooperationYears,
    @Nullable BigDecimal averageOrderValue,
    @Nullable BigDecimal amountDrop,
    @Nullable BigDecimal interactionDrop,
    @Nullable BigDecimal activity,
    @Nullable BigDecimal interactionsPerMonth,
    @Nullable BigDecimal complaintRate,
    @Nullable BigDecimal intervalRatio,
    @Nullable Integer daysSinceInteraction) {}
