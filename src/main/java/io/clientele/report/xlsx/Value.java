package io.clientele.report.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param known a text, a number or a day; null where it is unknown
 */
record Value(@Nullable Object known, Format format) {

  static Value text(@Nullable String text) {
    return new Value(text, Format.TEXT);
  }

  static Value day(@Nullable LocalDate day) {
    return new Value(day, Format.DAY);
  }

  static Value count(long count) {
    return new Value(count, Format.COUNT);
  }

  static Value yuan(@Nullable BigDecimal yuan) {
    return new Value(yuan, Format.YUAN);
  }

  /** A share or rate: 0.28 shows as 28.0%. */
  static Value percent(@Nullable BigDecimal fraction) {
    return new Value(fraction, Format.PERCENT);
  }

  /** What one number is of another; unknown where that is zero. */
  static Value share(BigDecimal part, BigDecimal whole) {
    return percent(
        whole.signum() == 0 ? null : BigDecimal.valueOf(part.doubleValue() / whole.doubleValue()));
  }

  static Value share(long part, long whole) {
    return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  static Value number(@Nullable BigDecimal number, Format format) {
    return new Value(number, format);
  }

  /** This one, or a dash where it is unknown, for a sheet to read and not to calculate with. */
  Value orDash() {
    return known == null ? text("–") : this;
  }
}
