package io.clientele.table;

import java.math.BigDecimal;
import java.util.List;

/** The checked value of a cell that isn't blank. */
sealed interface CellValue {

  /** A number within its column's limits. */
  record Amount(BigDecimal number) implements CellValue {}

  /** A code, an industry, a text or a due date. */
  record Word(String text) implements CellValue {}

  /** Several codes. */
  record Words(List<String> texts) implements CellValue {
    public Words {
      texts = List.copyOf(texts);
    }
  }
}
