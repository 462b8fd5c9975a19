package io.clientele.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The checked condition of one cell. A value that isn't known, or is of another kind, never meets a
 * condition.
 */
public sealed interface Condition {

  /** Whether a customer's value meets this condition. */
  boolean allows(@Nullable Object value);

  /** The cell's own value, as the explanation shows it. */
  String shown();

  /** The least value allowed. */
  record AtLeast(BigDecimal bound) implements Condition {
    @Override
    public boolean allows(@Nullable Object value) {
      return isNumber(value) && number(value).compareTo(bound) >= 0;
    }

    @Override
    public String shown() {
      return bound.toPlainString();
    }
  }

  /** The greatest value allowed. */
  record AtMost(BigDecimal bound) implements Condition {
    @Override
    public boolean allows(@Nullable Object value) {
      return isNumber(value) && number(value).compareTo(bound) <= 0;
    }

    @Override
    public String shown() {
      return bound.toPlainString();
    }
  }

  /** The first value no longer allowed. */
  record Below(BigDecimal bound) implements Condition {
    @Override
    public boolean allows(@Nullable Object value) {
      return isNumber(value) && number(value).compareTo(bound) < 0;
    }

    @Override
    public String shown() {
      return bound.toPlainString();
    }
  }

  /** The one code allowed. */
  record Equal(String code) implements Condition {
    @Override
    public boolean allows(@Nullable Object value) {
      return code.equals(value);
    }

    @Override
    public String shown() {
      return code;
    }
  }

  /**
   * A beginning of an industry code, unless the same table has a longer one that also fits.
   *
   * @param longer the prefixes of the table that begin with this one and are longer
   */
  record StartsWith(String prefix, List<String> longer) implements Condition {
    public StartsWith {
      longer = List.copyOf(longer);
    }

    @Override
    public boolean allows(@Nullable Object value) {
      String text = value == null ? "" : (String) value;
      if (!text.startsWith(prefix)) {
        return false;
      }
      for (String other : longer) {
        if (text.startsWith(other)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String shown() {
      return prefix;
    }
  }

  /**
   * One of several codes or, for industries, the beginning of one.
   *
   * @param prefixes whether each code stands for all industries that begin with it
   */
  record OneOf(List<String> codes, boolean prefixes) implements Condition {
    public OneOf {
      codes = List.copyOf(codes);
    }

    @Override
    public boolean allows(@Nullable Object value) {
      if (!(value instanceof String text)) {
        return false;
      }
      for (String code : codes) {
        if (prefixes ? text.startsWith(code) : text.equals(code)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String shown() {
      return String.join(";", codes);
    }
  }

  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Number;
  }

  private static BigDecimal number(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number
        : BigDecimal.valueOf(((Number) Objects.requireNonNull(value)).longValue());
  }
}
