package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number in a range, both ends included. Without decimals it is a count and read as an integer.
 *
 * @param unit what is counted
 * @param decimals at most so many digits after the point, trailing zeros aside
 */
record NumberKind(String unit, BigDecimal least, BigDecimal most, int decimals) implements Kind {

  private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;

  static NumberKind count(String unit) {
    return between(unit, 0, Integer.MAX_VALUE, 0);
  }

  static NumberKind positiveCount(String unit) {
    return between(unit, 1, Integer.MAX_VALUE, 0);
  }

  static NumberKind countUpTo(int most) {
    return between("points", 0, most, 0);
  }

  static NumberKind money() {
    return between("yuan", 0, LARGEST_AMOUNT, 2);
  }

  /** A share or rate: 0.28 is 28 %. */
  static NumberKind rate() {
    return between("fraction", 0, 1, 10);
  }

  /** A margin or growth, which may be a loss. */
  static NumberKind signedRate() {
    return between("fraction", -10, 10, 10);
  }

  static NumberKind score() {
    return between("points", 0, 100, 10);
  }

  private static NumberKind between(String unit, long least, long most, int decimals) {
    return new NumberKind(unit, BigDecimal.valueOf(least), BigDecimal.valueOf(most), decimals);
  }

  @Override
  public String wanted() {
    return isCount() ? "a whole number" : "a number";
  }

  @Override
  public String range() {
    String range = wanted() + " from " + least.toPlainString() + " to " + most.toPlainString();
    return isCount() ? range : range + ", at most " + decimals + " decimals";
  }

  @Override
  public String chineseRange() {
    return least.toPlainString()
        + "到"
        + most.toPlainString()
        + (isCount() ? "之间的整数" : "之间的数值，最多" + decimals + "位小数");
  }

  @Override
  public FactType type() {
    return FactType.NUMBER;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", isCount() ? "integer" : "number", "minimum", least, "maximum", most);
  }

  @Override
  public boolean accepts(JsonToken token) {
    return token.isNumeric();
  }

  @Override
  public @Nullable Object read(JsonParser parser, Fact fact, Faults faults) throws IOException {
    if (NumberText.isTooLong(parser)) {
      return faults.add(fact, FaultCode.TOO_MANY_DIGITS, tooLong(parser.getText()));
    }
    BigDecimal number = shortest(parser.getDecimalValue());
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      return faults.add(fact, FaultCode.OUT_OF_RANGE, outOfRange(parser.getText()));
    }
    if (number.scale() > decimals) {
      return isCount()
          ? faults.add(fact, FaultCode.NOT_WHOLE, notWhole(parser.getText()))
          : faults.add(fact, FaultCode.TOO_MANY_DECIMALS, tooFine(parser.getText()));
    }
    return isCount() ? (Object) number.intValueExact() : number;
  }

  /** The same number always in the same form, however it was written: 12, not 12.0 or 1.2e1. */
  private static BigDecimal shortest(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private boolean isCount() {
    return decimals == 0;
  }

  private String tooLong(String text) {
    return Quote.of(text) + " has too many digits; write " + range();
  }

  private String outOfRange(String text) {
    return Quote.of(text) + " is out of range; write " + range();
  }

  private String notWhole(String text) {
    return Quote.of(text) + " is not whole; write " + range();
  }

  private String tooFine(String text) {
    return Quote.of(text) + " is too fine; write at most " + decimals + " decimals";
  }
}
