package io.clientele.ruleset.stage;

import org.jspecify.annotations.Nullable;

/** Value class and risk level; null where unknown. */
public record ValueAtRisk(@Nullable String valueClass, @Nullable String riskLevel) {}
