package io.clientele.report.target;

import io.clientele.customer.Fact;

/** A level at which a sales target is split before it comes to customers. */
public enum Level {
  REGION(Fact.REGION),
  OWNER(Fact.OWNER);

  private final Fact fact;

  Level(Fact fact) {
    this.fact = fact;
  }

  /** The fact that customers are brought together by. */
  public Fact fact() {
    return fact;
  }
}
