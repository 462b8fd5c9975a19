package io.clientele.table;

/** How a condition cell is compared with the customer's value. */
public enum Operator {
  AT_LEAST(">="),
  AT_MOST("<="),
  BELOW("<"),
  EQUAL("="),
  STARTS_WITH("starts with"),
  ONE_OF("in");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("no operator is written `" + sign + "`");
  }

  /** The sign shown in explanations, such as {@code >=}. */
  public String sign() {
    return sign;
  }
}
