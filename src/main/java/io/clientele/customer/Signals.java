package io.clientele.customer;

/** Warnings that sales noticed; one that was not reported is false. */
public record Signals(
    boolean slowQuoteResponse, boolean competitorContact, boolean projectStalled) {

  private static final Signals NONE = new Signals(false, false, false);

  public static Signals none() {
    return NONE;
  }
}
