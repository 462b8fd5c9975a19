package io.clientele.ruleset.stage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The four dimensions of the composite score, 0–100; null where unknown. */
public record Dimensions(
    @Nullable BigDecimal current,
    @Nullable BigDecimal growth,
    @Nullable BigDecimal stability,
    @Nullable BigDecimal strategic) {}
