package io.clientele.decision;

import java.math.BigDecimal;

/** The account score, 0–100 with one decimal, and its tier. */
public record Account(BigDecimal score, String tier) {}
