package io.clientele.ruleset.stage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Enough is known to score churn risk; the ratio may still be unknown. */
public record RiskBase(@Nullable BigDecimal intervalRatio) {}
