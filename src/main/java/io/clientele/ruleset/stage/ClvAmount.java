package io.clientele.ruleset.stage;

import java.math.BigDecimal;

/** A year's chance to keep the customer, and lifetime value in yuan. */
public record ClvAmount(BigDecimal retention, BigDecimal clv) {}
