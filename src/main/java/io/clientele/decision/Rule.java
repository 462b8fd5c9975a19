package io.clientele.decision;

/** A rule that can fire: one row of a decision table, or a formula of the rules. */
public sealed interface Rule permits RowRule, FormulaRule {

  /** How explanations name it: {@code rfm-recency#1}, {@code value-score}. */
  String id();

  /** The model it belongs to; {@code derived} for the derived facts. */
  String model();

  /** The explanation step as JSON, with places for the values of a firing. */
  Template json();

  /** The explanation's English sentence, with places for the values of a firing. */
  Template en();

  /** The explanation's Chinese sentence, with places for the values of a firing. */
  Template zh();
}
