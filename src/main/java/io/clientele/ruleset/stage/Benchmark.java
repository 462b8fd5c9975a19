package io.clientele.ruleset.stage;

import io.clientele.table.Row;
import java.math.BigDecimal;

/**
 * An industry's average customer beside the one under decision: yuan a year, yuan an order, years.
 */
public record Benchmark(
    Row row, BigDecimal amount12m, BigDecimal averageOrderValue, int cooperationYears) {}
