package io.clientele.decision;

import java.math.BigDecimal;

/** The health score, 0–100 with one decimal, and its band. */
public record Health(BigDecimal score, String band) {}
