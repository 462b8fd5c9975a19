package io.clientele.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number has the digits and the size that its column allows. */
final class NumberLimits {
  private static final BigDecimal WHOLE_MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

  private NumberLimits() {}

  static boolean allow(Column column, BigDecimal number, Spot spot) {
    return hasAllowedDigits(column, number, spot) && isInRange(column, number, spot);
  }

  private static boolean hasAllowedDigits(Column column, BigDecimal number, Spot spot) {
    int most =
        switch (column.type()) {
          case INTEGER -> 0;
          case MONEY -> 2;
          default -> 10;
        };
    if (number.scale() <= most) {
      return true;
    }
    String shown = "`" + number.toPlainString() + "`";
    if (most == 0) {
      spot.report(
          FindingCode.NOT_WHOLE,
          new Text(shown + " is no whole number", shown + "不是整数"),
          new Text("write a whole number", "请填写整数"));
    } else {
      spot.report(
          FindingCode.TOO_MANY_DECIMALS,
          new Text(shown + " has more than " + most + " decimals", shown + "的小数超过" + most + "位"),
          new Text("round it to " + most + " decimals", "请四舍五入到" + most + "位小数"));
    }
    return false;
  }

  private static boolean isInRange(Column column, BigDecimal number, Spot spot) {
    BigDecimal most = column.type() == CellType.INTEGER ? WHOLE_MOST : MOST;
    BigDecimal min = least(column.min(), most.negate());
    BigDecimal max = column.max() == null ? most : column.max();
    if (number.compareTo(min) >= 0 && number.compareTo(max) <= 0) {
      return true;
    }
    String shown = "`" + number.toPlainString() + "`";
    String from = min.toPlainString();
    String to = max.toPlainString();
    spot.report(
        FindingCode.OUT_OF_RANGE,
        new Text(
            shown + " isn't within " + from + " to " + to, shown + "不在" + from + "至" + to + "之间"),
        new Text("write a number within these limits", "请填写范围内的数值"));
    return false;
  }

  private static BigDecimal least(@Nullable BigDecimal given, BigDecimal otherwise) {
    return given == null ? otherwise : given;
  }
}
