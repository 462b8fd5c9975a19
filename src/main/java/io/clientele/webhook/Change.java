package io.clientele.webhook;

import io.clientele.decision.ResultField;

/** A result whose change is told. */
enum Change {
  QUADRANT("quadrant", ResultField.QUADRANT),
  TIER("tier", ResultField.ACCOUNT_TIER),
  RISK_LEVEL("risk-level", ResultField.RISK_LEVEL);

  private final String part;
  private final ResultField field;

  Change(String part, ResultField field) {
    this.part = part;
    this.field = field;
  }

  String part() {
    return part;
  }

  String type() {
    return "clientele.customer." + part + "-changed";
  }

  /** What the tag of a decision with such a result begins with. */
  String tag() {
    return field.path() + "=";
  }
}
