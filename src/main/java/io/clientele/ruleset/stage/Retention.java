package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** A year's chance to keep the customer before the cap, 0–1. */
public record Retention(BigDecimal rate) {}
