package io.clientele.ruleset;

import io.clientele.decision.Parts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The arithmetic that the rules call by name. Exact decimals, rounded half up once, at the end; no
 * threshold and no weight stands here.
 */
public final class Arithmetic {

  private Arithmetic() {}

  /** Days from one date to a later one. */
  public static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** Whole months from one date to a later one. */
  public static int months(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
  }

  /** A number held within bounds, both included. */
  public static int within(int number, int least, int most) {
    return Math.max(least, Math.min(most, number));
  }

  /** A quotient of so many decimals. */
  public static BigDecimal ratio(BigDecimal part, BigDecimal whole, int decimals) {
    if (whole.signum() == 0) {
      throw new TableFault("weights or parameters of the tables leave nothing to divide by");
    }
    return part.divide(whole, decimals, RoundingMode.HALF_UP);
  }

  /** A quotient of so many decimals. */
  public static BigDecimal ratio(int part, int whole, int decimals) {
    return ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), decimals);
  }

  /** A quotient, or another number where there is nothing to divide by. */
  public static BigDecimal ratioOr(
      BigDecimal part, BigDecimal whole, int decimals, BigDecimal otherwise) {
    return whole.signum() == 0 ? otherwise : ratio(part, whole, decimals);
  }

  /** The share by which a figure fell, four decimals; 0 where it rose or began at nothing. */
  public static BigDecimal drop(BigDecimal before, BigDecimal after) {
    if (before.signum() == 0 || after.compareTo(before) >= 0) {
      return BigDecimal.ZERO;
    }
    return ratio(before.subtract(after), before, 4);
  }

  /** A number rounded to so many decimals. */
  public static BigDecimal rounded(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }

  /**
   * The weighted multiple of the industry's average customer, four decimals: weightAmount · amount
   * / averageAmount + weightOrder · order / averageOrder + weightYears · years, over one common
   * denominator so that it is rounded once.
   */
  public static BigDecimal valueIndex(
      BigDecimal weightAmount,
      BigDecimal amount,
      BigDecimal averageAmount,
      BigDecimal weightOrder,
      BigDecimal order,
      BigDecimal averageOrder,
      BigDecimal weightYears,
      int years) {
    BigDecimal both = averageAmount.multiply(averageOrder);
    BigDecimal sum =
        weightAmount
            .multiply(amount)
            .multiply(averageOrder)
            .add(weightOrder.multiply(order).multiply(averageAmount))
            .add(weightYears.multiply(BigDecimal.valueOf(years)).multiply(both));
    return ratio(sum, both, 4);
  }

  /**
   * The value score, one decimal: averageScore · index / (weightAmount + weightOrder + weightYears
   * · averageYears), at most a full score.
   */
  public static BigDecimal valueScore(
      BigDecimal index,
      BigDecimal weightAmount,
      BigDecimal weightOrder,
      BigDecimal weightYears,
      BigDecimal averageYears,
      BigDecimal averageScore,
      int full) {
    BigDecimal average = weightAmount.add(weightOrder).add(weightYears.multiply(averageYears));
    BigDecimal score = ratio(averageScore.multiply(index), average, 1);
    return score.min(BigDecimal.valueOf(full));
  }

  /** The sum of numbers. */
  public static BigDecimal sum(Parts parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Parts.Part part : parts.all()) {
      sum = sum.add(part.number());
    }
    return sum;
  }

  /** The mean of numbers, one decimal. */
  public static BigDecimal mean(List<BigDecimal> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal number : numbers) {
      sum = sum.add(number);
    }
    return ratio(sum, BigDecimal.valueOf(numbers.size()), 1);
  }

  /** The sum of weight · number, one decimal. */
  public static BigDecimal weightedSum(Parts parts, Weights weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Parts.Part part : parts.all()) {
      sum = sum.add(weights.of(part.name()).multiply(part.number()));
    }
    return rounded(sum, 1);
  }

  /** The mean of numbers by weight, over the weights of those that are there; one decimal. */
  public static BigDecimal weightedMean(Parts parts, Weights weights) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    for (Parts.Part part : parts.all()) {
      BigDecimal weight = weights.of(part.name());
      sum = sum.add(weight.multiply(part.number()));
      whole = whole.add(weight);
    }
    return ratio(sum, whole, 1);
  }

  /**
   * Lifetime value by the margin multiple of Gupta and Lehmann (Managing Customers as Investments,
   * 2005), two decimals: amount · margin · r / (1 + i − r).
   *
   * @param retention r, a year's chance to keep the customer
   * @param discount i, the yearly discount rate
   */
  public static BigDecimal lifetimeValue(
      BigDecimal amount, BigDecimal margin, BigDecimal retention, BigDecimal discount) {
    return ratio(
        amount.multiply(margin).multiply(retention),
        BigDecimal.ONE.add(discount).subtract(retention),
        2);
  }

  /** The whole part of amount / unit · rate. */
  public static long wholePoints(BigDecimal amount, int unit, BigDecimal rate) {
    return amount
        .multiply(rate)
        .divide(BigDecimal.valueOf(unit), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /**
   * When an action is due: {@code +14d}, {@code monthly:5} (the next fifth strictly after the date)
   * or {@code quarter-end}.
   */
  public static LocalDate due(LocalDate asOf, String due) {
    if (due.equals("quarter-end")) {
      return YearMonth.from(asOf.with(IsoFields.DAY_OF_QUARTER, 1)).plusMonths(2).atEndOfMonth();
    }
    if (due.startsWith("monthly:")) {
      int day = Integer.parseInt(due.substring("monthly:".length()));
      LocalDate thisMonth = asOf.withDayOfMonth(day);
      return thisMonth.isAfter(asOf)
          ? thisMonth
          : asOf.with(TemporalAdjusters.firstDayOfNextMonth()).withDayOfMonth(day);
    }
    return asOf.plusDays(Integer.parseInt(due.substring(1, due.length() - 1)));
  }
}
