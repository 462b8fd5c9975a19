package io.clientele.table;

import org.jspecify.annotations.Nullable;

/** Values by name, for tables whose rows name the value that they compare. */
public interface Named {

  /** The value of a name, a number or a code; null where it is unknown. */
  @Nullable Object value(String name);
}
