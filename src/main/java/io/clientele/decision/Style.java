package io.clientele.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a value of a firing is written into a template. */
public enum Style implements Wording {
  /** As a JSON value. */
  JSON,
  /** As it is, for a sentence. */
  PLAIN,
  /** Yuan, with thousands grouped. */
  MONEY,
  /** A fraction in per cent. */
  PERCENT;

  @Override
  public String show(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof BigDecimal number) {
      return switch (this) {
        case MONEY -> grouped(Numbers.plain(number));
        case PERCENT -> Numbers.plain(number.movePointRight(2)) + " %";
        case PLAIN -> readable(Numbers.plain(number));
        case JSON -> Numbers.plain(number);
      };
    }
    return value.toString();
  }

  /** Writes a value as JSON. */
  static String json(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof Integer) {
      return String.valueOf(value);
    }
    if (value instanceof BigDecimal number) {
      return Numbers.plain(number);
    }
    if (value instanceof Parts parts) {
      return parts.json();
    }
    if (value instanceof LocalDate date) {
      return '"' + date.toString() + '"';
    }
    return Template.quoted(value.toString());
  }

  /** Long numbers are grouped, short ones such as days and years are not. */
  private static String readable(String digits) {
    return digits.length() > 5 && digits.indexOf('.') < 0 ? grouped(digits) : digits;
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder out = new StringBuilder(digits);
    for (int i = end - 3; i > (digits.startsWith("-") ? 1 : 0); i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
