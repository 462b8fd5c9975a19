package io.clientele.scenario;

import io.clientele.table.Text;
import java.util.List;

/** Boundary scenarios made for a table, or why there can be none. */
public sealed interface Boundaries {

  /**
   * A workbook ready to be opened.
   *
   * @param xlsx its bytes; one sheet called {@code Scenarios}
   * @param scenarios how many stand in it
   * @param unreached the bounds and rows that no customer could be found for; the sheet says so too
   */
  record Made(byte[] xlsx, int scenarios, List<Text> unreached) implements Boundaries {
    public Made {
      unreached = List.copyOf(unreached);
    }
  }

  /** The table has no bounds that a scenario could stand on. */
  record None(Text reason) implements Boundaries {}
}
