package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.customer.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far one lever can be turned for one customer: positions from 1, the least change, to {@code
 * last}. A number moves by tenths of a step, a count by ones.
 *
 * @param from the fact as it is
 */
record Turn(Lever lever, Object from, BigDecimal start, BigDecimal tick, int last) {

  private static final int EFFORT_DECIMALS = 2;

  /** The turn; empty where the fact is unknown or can't be moved further. */
  static Optional<Turn> of(Lever lever, Customer customer) {
    Object from = lever.fact().of(customer);
    if (from == null || isTurnedByAnother(lever.fact(), customer)) {
      return Optional.empty();
    }
    Turn turn =
        switch (lever.fact().type()) {
          case NUMBER -> ofNumber(lever, from);
          case FLAG -> steps(lever, from, from.equals(lever.rise()) ? 0 : 1);
          case CODE -> steps(lever, from, codesLeft(lever, from));
          case TEXT, DATE -> steps(lever, from, 0);
        };
    return turn.last > 0 ? Optional.of(turn) : Optional.empty();
  }

  /** The year's amount moves with the half year's, where that is known. */
  private static boolean isTurnedByAnother(Fact fact, Customer customer) {
    return fact == Fact.AMOUNT_12M && customer.purchases().amountLast6m() != null;
  }

  private static Turn steps(Lever lever, Object from, int steps) {
    return new Turn(
        lever, from, BigDecimal.ZERO, BigDecimal.ONE, Math.min(steps, lever.mostSteps()));
  }

  private static int codesLeft(Lever lever, Object from) {
    List<String> codes = lever.fact().codes();
    int at = codes.indexOf(from.toString());
    return at < 0 ? 0 : lever.rise() ? at : codes.size() - 1 - at;
  }

  private static Turn ofNumber(Lever lever, Object from) {
    BigDecimal number = number(from);
    BigDecimal tick = tick(lever);
    BigDecimal way = lever.step().multiply(BigDecimal.valueOf(lever.mostSteps()));
    RoundingMode inward = lever.rise() ? RoundingMode.FLOOR : RoundingMode.CEILING;
    BigDecimal start = grid(number, tick, inward);
    BigDecimal end = end(lever, lever.rise() ? number.add(way) : number.subtract(way));
    BigDecimal room = grid(end, tick, inward).subtract(start).divideToIntegralValue(tick);
    int last = (lever.rise() ? room : room.negate()).max(BigDecimal.ZERO).intValue();
    return new Turn(lever, from, start, tick, last);
  }

  private static BigDecimal grid(BigDecimal number, BigDecimal tick, RoundingMode mode) {
    return number.divide(tick, 0, mode).multiply(tick);
  }

  /** As far as the limit and the fact's own range allow. */
  private static BigDecimal end(Lever lever, BigDecimal wanted) {
    Fact fact = lever.fact();
    BigDecimal limit = lever.limit();
    if (lever.rise()) {
      BigDecimal most = wanted.min(Objects.requireNonNull(fact.most()));
      return limit == null ? most : most.min(limit);
    }
    BigDecimal least = wanted.max(Objects.requireNonNull(fact.least()));
    return limit == null ? least : least.max(limit);
  }

  /** A tenth of a step, as far as the fact has decimals for it. */
  private static BigDecimal tick(Lever lever) {
    int decimals = lever.fact().decimals();
    BigDecimal tenth = lever.step().movePointLeft(1);
    BigDecimal fit = tenth.setScale(Math.min(tenth.scale(), decimals), RoundingMode.DOWN);
    return fit.signum() > 0 ? fit : BigDecimal.ONE.movePointLeft(decimals);
  }

  static BigDecimal number(Object value) {
    return value instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) value;
  }

  boolean isNumber() {
    return lever.fact().type() == FactType.NUMBER;
  }

  /** What the fact is at a position; 0 leaves it as it is. */
  Object value(int position) {
    if (position == 0) {
      return from;
    }
    return switch (lever.fact().type()) {
      case NUMBER -> typed(at(position));
      case FLAG -> lever.rise();
      case CODE -> {
        List<String> codes = lever.fact().codes();
        int at = codes.indexOf(from.toString());
        yield codes.get(lever.rise() ? at - position : at + position);
      }
      case TEXT, DATE -> from;
    };
  }

  private BigDecimal at(int position) {
    BigDecimal way = tick.multiply(BigDecimal.valueOf(position));
    return lever.rise() ? start.add(way) : start.subtract(way);
  }

  private Object typed(BigDecimal number) {
    return lever.fact().decimals() == 0 ? (Object) number.intValueExact() : Links.plain(number);
  }

  /** The least position at which the number reaches a bound; 0 where it is there already. */
  int reaching(BigDecimal bound) {
    BigDecimal way = lever.rise() ? bound.subtract(start) : start.subtract(bound);
    BigDecimal ticks = way.divide(tick, 0, RoundingMode.CEILING);
    return ticks.max(BigDecimal.ZERO).min(BigDecimal.valueOf(last + 1L)).intValue();
  }

  /** Working days to get there. */
  BigDecimal effort(int position) {
    if (position == 0) {
      return BigDecimal.ZERO;
    }
    if (!isNumber()) {
      return lever.effort().multiply(BigDecimal.valueOf(position));
    }
    return at(position)
        .subtract(number(from))
        .abs()
        .multiply(lever.effort())
        .divide(lever.step(), EFFORT_DECIMALS, RoundingMode.HALF_UP);
  }
}
