package io.clientele.report.target;

/** There is nobody to give a sales target to; the message says why, and what to do. */
public final class Unsplittable extends Exception {

  private static final long serialVersionUID = 1L;

  Unsplittable(String why) {
    super(why);
  }
}
