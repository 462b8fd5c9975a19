package io.clientele.preview;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Brings the customers of a preview together while it runs, since that may take long. */
@FunctionalInterface
public interface Gathering {

  /**
   * Gives each customer as one line of JSON.
   *
   * @param wanted asked now and then; once it says no, no more customers are needed
   */
  void gather(BooleanSupplier wanted, Consumer<byte[]> each);
}
