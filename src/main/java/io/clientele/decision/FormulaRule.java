package io.clientele.decision;

/** A formula of the rules. */
public record FormulaRule(String id, String model, Template json, Template en, Template zh)
    implements Rule {}
