package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number: stored as one, or as plain text. */
final class NumberCell {
  private NumberCell() {}

  static @Nullable CellValue read(Column column, Cell cell, Spot spot) {
    BigDecimal number = null;
    if (cell.content() instanceof Content.Number found) {
      number = NumberFormats.check(cell.format(), found.value(), spot) ? found.value() : null;
    } else if (cell.content() instanceof Content.Text text) {
      number = NumberText.read(text.value(), spot);
    } else {
      NumberText.notANumber(cell.content().toString(), spot);
    }
    if (number == null || !NumberLimits.allow(column, number, spot)) {
      return null;
    }
    return new CellValue.Amount(number);
  }
}
