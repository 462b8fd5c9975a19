package io.clientele.table.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * One cell that isn't empty, as found.
 *
 * @param format the number format's code, such as {@code 0.00}
 * @param formula null where the cell holds a plain value
 */
public record Cell(Ref ref, Content content, String format, @Nullable Formula formula) {

  /**
   * A formula; never run.
   *
   * @param whole whether it is one cell's own: array formulas and data tables aren't
   */
  public record Formula(String text, boolean whole) {}
}
