package io.clientele.decision;

import java.math.BigDecimal;
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

  private static final int LONGEST_UNGROUPED = 5;
  private static final byte[] PERCENT_SIGN = {' ', '%'};

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

  /** As {@link #show}, but without making a text of a number that isn't grouped. */
  @Override
  public void write(@Nullable Object value, JsonBuffer out) {
    if (this == JSON) {
      json(value, out);
    } else if (value instanceof Integer number) {
      out.number(number);
    } else if (value instanceof BigDecimal number && this == PERCENT) {
      out.number(number, number.scale() - 2);
      out.raw(PERCENT_SIGN);
    } else if (value instanceof BigDecimal number && !isGrouped(number)) {
      out.number(number);
    } else {
      out.escaped(show(value));
    }
  }

  /** Whether it may be: such a number takes the long way. */
  private boolean isGrouped(BigDecimal number) {
    return number.precision() - number.scale() > (this == MONEY ? 3 : LONGEST_UNGROUPED - 1);
  }

  private static void json(@Nullable Object value, JsonBuffer out) {
    if (value instanceof Integer number) {
      out.number(number);
    } else if (value instanceof BigDecimal number) {
      out.number(number);
    } else if (value instanceof Parts parts) {
      parts.write(out);
    } else if (value == null || value instanceof Boolean) {
      out.escaped(String.valueOf(value));
    } else {
      out.raw('"');
      out.escaped(value.toString());
      out.raw('"');
    }
  }

  /** Long numbers are grouped, short ones such as days and years are not. */
  private static String readable(String digits) {
    return digits.length() > LONGEST_UNGROUPED && digits.indexOf('.') < 0
        ? grouped(digits)
        : digits;
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
