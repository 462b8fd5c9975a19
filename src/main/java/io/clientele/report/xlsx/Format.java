package io.clientele.report.xlsx;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a value is shown, as a number format of a spreadsheet. */
enum Format {
  /** Stays text even when somebody edits the cell. */
  TEXT("@"),
  DAY("yyyy-mm-dd"),
  COUNT("#,##0"),
  YUAN("#,##0.00"),
  PERCENT("0.0%"),
  SCORE("0.0"),
  RATIO("0.00");

  private final String pattern;

  Format(String pattern) {
    this.pattern = pattern;
  }

  String pattern() {
    return pattern;
  }

  /** A number inside a text, shown as it would be in a cell of its own. */
  String shown(BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
