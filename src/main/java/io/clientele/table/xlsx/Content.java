package io.clientele.table.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a cell holds, as stored; the stored result where it holds a formula. */
public sealed interface Content {

  /** A number, exactly as it shows with all its digits. */
  record Number(BigDecimal value) implements Content {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** Spreadsheets store binary fractions and show at most 15 digits of them. */
    static Number of(double stored) {
      BigDecimal shown = new BigDecimal(stored).round(SHOWN).stripTrailingZeros();
      return new Number(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /** Text, unchanged. */
  record Text(String value) implements Content {
    @Override
    public String toString() {
      return value;
    }
  }

  /** A truth value. */
  record Truth(boolean value) implements Content {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** An error such as {@code #DIV/0!}. */
  record Fault(String value) implements Content {
    @Override
    public String toString() {
      return value;
    }
  }

  /** Nothing: a formula without a stored result. */
  record Nothing() implements Content {
    @Override
    public String toString() {
      return "";
    }
  }
}
