package io.clientele.ruleset.stage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the account score is made of: RFM scores in points, margin and growth 0–100; null where
 * unknown.
 */
public record AccountParts(
    @Nullable Integer recency,
    @Nullable Integer frequency,
    @Nullable Integer monetary,
    @Nullable BigDecimal margin,
    @Nullable BigDecimal growth) {}
