package io.clientele.whatif;

import io.clientele.scenario.Input;
import io.clientele.table.Row;

/** A condition of a row that must be met on the way to a goal. */
record Need(Row row, Row.Test test, Input input) {

  static Need of(Row row, Row.Test test) {
    return new Need(row, test, Input.of(row, test));
  }

  boolean isMetBy(Seen seen) {
    return test.condition().allows(seen.value(input));
  }
}
