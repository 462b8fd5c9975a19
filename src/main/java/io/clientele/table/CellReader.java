package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell by the type of its column; null where it has a fault, which is then reported.
 *
 * @param key what the row's first cell says, on which the meaning of others may hang
 */
record CellReader(Forms forms, String key) {
  /** The criterion whose list holds beginnings of industry codes. */
  static final String INDUSTRY = "industry";

  @Nullable CellValue read(Column column, Cell cell, Spot spot) {
    if (!FormulaCheck.passes(cell, spot)) {
      return null;
    }
    if (cell.content() instanceof Content.Text text && !TextCheck.isHarmless(text.value(), spot)) {
      return null;
    }
    return switch (column.type()) {
      case INTEGER, DECIMAL, MONEY, RATE -> NumberCell.read(column, cell, spot);
      case CODE -> word(CodeCell.read(cell.content().toString(), column, forms, spot));
      case CODES -> words(column, cell, spot);
      case INDUSTRY -> word(IndustryCell.read(cell.content().toString(), spot));
      case TEXT -> word(TextCell.read(cell.content(), spot));
      case DUE -> word(DueCell.read(cell.content().toString(), spot));
    };
  }

  private @Nullable CellValue words(Column column, Cell cell, Spot spot) {
    boolean industries = key.equals(INDUSTRY);
    return ListCell.read(
        cell.content().toString(),
        spot,
        item ->
            industries ? IndustryCell.read(item, spot) : CodeCell.read(item, column, forms, spot));
  }

  private static @Nullable CellValue word(@Nullable String text) {
    return text == null ? null : new CellValue.Word(text);
  }
}
