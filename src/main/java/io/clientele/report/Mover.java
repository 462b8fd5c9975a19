package io.clientele.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer in two runs.
 *
 * @param before code of a result in the earlier run; empty where the model gave none
 * @param after code in the later one; likewise
 * @param amountBefore purchases of twelve months in yuan, by the earlier run
 * @param amountAfter by the later one
 * @param decisionBefore id of the earlier run's decision; null where it has none
 * @param decisionAfter id of the later run's decision; null where it has none
 */
public record Mover(
    String customerId,
    String name,
    String before,
    String after,
    BigDecimal amountBefore,
    BigDecimal amountAfter,
    @Nullable String decisionBefore,
    @Nullable String decisionAfter) {}
