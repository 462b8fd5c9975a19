package io.clientele.run;

import java.util.List;
import java.util.Map;

/** Finds decisions that were recorded for a run, so that none is made twice. */
@FunctionalInterface
public interface Kept {

  /** Where nothing is recorded. */
  Kept NOTHING = (caller, customers) -> Map.of();

  /**
   * The decisions of some customers that a caller recorded, as JSON, by customer.
   *
   * @param customers their numbers
   */
  Map<String, byte[]> of(String caller, List<String> customers);
}
