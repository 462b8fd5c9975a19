package io.clientele.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The four-dimension score, 0–100 with one decimal each; score and level need all four. */
public record Composite(
    @Nullable BigDecimal current,
    @Nullable BigDecimal growth,
    @Nullable BigDecimal stability,
    @Nullable BigDecimal strategic,
    @Nullable BigDecimal score,
    @Nullable String level) {}
