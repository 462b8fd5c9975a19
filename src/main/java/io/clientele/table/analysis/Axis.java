package io.clientele.table.analysis;

/**
 * One direction of a space, cut into slots so that nothing in the space tells two values of a slot
 * apart.
 */
public sealed interface Axis permits NumberAxis, CodeAxis {

  /** How many slots there are; they count from 0. */
  int size();

  /** The value that stands for a slot: a {@link java.math.BigDecimal} or a code. */
  Object witness(int slot);
}
